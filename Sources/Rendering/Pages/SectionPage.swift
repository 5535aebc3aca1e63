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
    let address = frame.page.address
    let heading: HTML = "<h1>\(frame.page.title)</h1>\n"
    switch role {
    case .section(let listing, let decision):
      frame.content = heading
      frame.description = "\(frame.page.title): \(records?.summary ?? listing.summary)"
      if let decision {
        frame.styles = [.decision]
        frame.scripts = AskView.scripts(for: [decision], from: address)
        frame.content += AskView(decision, on: address).embedded(titled: "")
      }
      if let records { frame.content += records.html(from: address) }
      frame.content += listing.html(from: address)
    case .home(let parts):
      let text = frame.page.site.value.description
      let lede = text.map { "<p class=\"lede\">\($0)</p>\n" as HTML } ?? HTML()
      if let decision = parts.decision {
        frame.styles = [.decision]
        frame.scripts = AskView.scripts(for: [decision], from: address)
      }
      frame.content = parts.html(
        heading: heading, lede: lede, text: HTML(), hasDecision: false, on: address)
      if let records { frame.content += records.html(from: address) }
    }
    if let records { frame.scripts += records.scripts(from: address) }
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
