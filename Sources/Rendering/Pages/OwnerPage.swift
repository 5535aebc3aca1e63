package import Archive
package import Content
internal import HTML
internal import Words

/// What an owner keeps: the pages with their last reviews, overdue ones first, and the decisions.
package struct OwnerPage: FileInputs {
  private let frame: PageFrame
  private let name: String
  private let reviews: Reviews
  private let decisions: [Link]
  /// By which reviews are overdue; nil where nothing says so.
  private let limit: ReviewLimit?

  package init(
    _ frame: PageFrame, name: String, reviews: Reviews, decisions: [Link], limit: ReviewLimit?
  ) {
    self.frame = frame
    self.name = name
    self.reviews = reviews
    self.decisions = decisions
    self.limit = limit
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let page = frame.page.context
    let summary = reviews.summary(limit, in: page.words)
    frame.description = page.text(
      .ownerDescription, [.name: .text(name), .label: .text(summary)])
    let rule: HTML = limit.map { "<p class=\"note\">\($0.sentence(on: page))</p>\n" } ?? HTML()
    let links = decisions.map { "<li><p>\($0.html(from: page))</p></li>\n" as HTML }
    let others: HTML =
      links.isEmpty
      ? HTML() : "<h2>\(page.html(.ownerDecisions))</h2>\n<ul class=\"ledger\">\n\(links)</ul>\n"
    frame.content = """
      <p class="overline">\(page.html(.owner))</p>
      <h1>\(BreakableTitle.html(name))</h1>
      <p class="lede">\(summary).</p>
      \(rule)<div class="matter">
      \(reviews.list(from: page))\(others)</div>

      """
    return frame.rendered()
  }
}

extension OwnerPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(name)
    digester.combine(reviews)
    digester.combine(decisions)
    digester.combine(limit)
  }
}
