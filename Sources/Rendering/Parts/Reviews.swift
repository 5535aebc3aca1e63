package import Archive
internal import Content
internal import HTML
internal import Words

/// A page in a list, and when it was last reviewed.
package struct Review: Sendable, Hashable {
  let page: Link
  /// As `2026-11-23`; nil where the page does not say.
  let day: String?
  let isOverdue: Bool

  package init(_ page: Link, on day: String?, isOverdue: Bool) {
    self.page = page
    self.day = day
    self.isOverdue = isOverdue
  }

  /// The sign that a review is overdue.
  static func mark(on page: PageContext) -> HTML {
    "<span class=\"status overdue\">\(page.html(.overdue))</span>"
  }

  func html(from context: PageContext) -> HTML {
    let mark: HTML = isOverdue ? "\(Self.mark(on: context)) " : HTML()
    let said: HTML = day.map { context.html(.reviewedOn, on: $0) } ?? context.html(.noReview)
    return
      "<li><p>\(page.html(from: context))</p><span class=\"side\">\(mark)\(said)</span></li>\n"
  }
}

/// Pages with their last reviews: first those that are overdue, then the others that say a day, the
/// oldest first in both, and then the rest.
package struct Reviews: Sendable, Hashable {
  let all: [Review]

  /// - Parameter reviews: of equals the first stays first.
  package init(_ reviews: [Review]) {
    // (Dates written as `2026-11-23` have the order of their letters, which come before `~`.)
    all = reviews.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.isOverdue != other.isOverdue { return one.isOverdue }
      return (one.day ?? "~", left.offset) < (other.day ?? "~", right.offset)
    }.map(\.element)
  }

  var overdue: Int { all.count(where: \.isOverdue) }

  /// How many there are, and how many of them are overdue.
  ///
  /// - Parameter limit: what says so; nil where nothing does.
  func summary(_ limit: ReviewLimit?, in words: Words) -> String {
    if limit == nil { return words.text(.pageCount, [.number: .number(all.count)]) }
    return words.text(.reviews, [.number: .number(all.count), .total: .number(overdue)])
  }

  /// The first of them as a list, or all.
  func list(from page: PageContext, first count: Int = .max) -> HTML {
    if all.isEmpty { return HTML() }
    let entries = all.prefix(count).map { $0.html(from: page) }
    return "<ul class=\"ledger\">\n\(entries)</ul>\n"
  }
}

extension ReviewLimit {
  /// By which limit reviews are overdue, as a sentence.
  func sentence(on page: PageContext) -> HTML {
    let period = page.text(
      .period, [.number: .number(period.count), .kind: .text(period.unitName)])
    return page.html(
      .reviewLimit, [.date: .text(page.words.day(asOf.text)), .label: .text(period)])
  }
}

extension Review: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(page)
    digester.combine(day)
    digester.combine(isOverdue)
  }
}

extension Reviews: Digestible {
  package func digest(into digester: inout Digester) { digester.combine(all) }
}
