package import Archive
internal import Content
internal import HTML

/// The listing of a folder without a page of its own; of the root, the home page.
package struct SectionPage: FileInputs {
  /// What the folder shows.
  package enum Role: Sendable, Hashable {
    /// One of decisions begins with a question.
    case section(Listing, asking: DecisionModel?)
    case home(HomeParts)
  }

  private let frame: PageFrame
  private let role: Role
  /// The records of the folder, where it has any.
  private let records: RecordList?

  package init(_ frame: PageFrame, role: Role, records: RecordList? = nil) {
    self.frame = frame
    self.role = role
    self.records = records
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let page = frame.page.context
    let heading: HTML = "<h1>\(BreakableTitle.html(frame.page.title))</h1>\n"
    switch role {
    case .section(let listing, let decision):
      frame.content = heading
      frame.description =
        "\(frame.page.title): \(records?.summary(in: page.words) ?? listing.summary)"
      if let decision {
        frame.styles = [.decision]
        frame.scripts = AskView.scripts(for: [decision], from: page)
        frame.content += AskView(decision, on: page).embedded(titled: "")
      }
      if let records { frame.content += records.html(from: page) }
      frame.content += listing.html(from: page)
    case .home(let parts):
      let text = frame.page.site.value.description
      let lede = text.map { "<p class=\"lede\">\($0)</p>\n" as HTML } ?? HTML()
      frame.styles = [.home]
      if let decision = parts.decision {
        frame.styles.insert(.decision, at: 0)
        frame.scripts = AskView.scripts(for: [decision], from: page)
      }
      frame.content = parts.html(
        heading: heading, lede: lede, text: HTML(), hasDecision: false, on: page)
      if let records { frame.content += records.html(from: page) }
    }
    if let records { frame.scripts += records.scripts(from: page) }
    return frame.rendered()
  }
}

extension SectionPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(role)
    digester.combine(records)
  }
}

extension SectionPage.Role: Digestible {
  package func digest(into digester: inout Digester) {
    switch self {
    case .section(let listing, let decision):
      digester.combine(1)
      digester.combine(listing)
      digester.combine(decision)
    case .home(let parts):
      digester.combine(2)
      digester.combine(parts)
    }
  }
}
