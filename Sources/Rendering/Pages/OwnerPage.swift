package import Archive
package import Content
internal import HTML

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
    let address = frame.page.address
    let summary = reviews.summary(limit)
    frame.description = "What \(name) keeps: \(summary)."
    let rule: HTML = limit.map { "<p class=\"note\">\($0.sentence)</p>\n" } ?? HTML()
    let links = decisions.map { "<li><p>\($0.html(from: address))</p></li>\n" as HTML }
    let others: HTML =
      links.isEmpty ? HTML() : "<h2>Decisions</h2>\n<ul class=\"ledger\">\n\(links)</ul>\n"
    frame.content = """
      <p class="overline">Owner</p>
      <h1>\(name)</h1>
      <p class="lede">\(summary).</p>
      \(rule)<div class="matter">
      \(reviews.list(from: address))\(others)</div>

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
