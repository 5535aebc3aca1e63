internal import Content
internal import HTML
internal import Markdown
internal import Words

/// Quantities of evidence drawn as ranges on one scale, with the numbers as a table.
struct ChartView {
  private let page: PageContext
  private let title: String
  private let number: Number
  private let entries: [(view: EvidenceView, quantity: Evidence.Quantity)]

  init(of evidence: [EvidenceEntry], titled title: String, on page: PageContext) {
    self.page = page
    self.title = title
    number = Number(page.words)
    entries = evidence.compactMap { entry in
      entry.quantity.map { (EvidenceView(entry, on: page), $0) }
    }
  }

  /// The figure, or nothing where no evidence has a quantity.
  var html: HTML {
    guard let scale = Scale(of: entries.map(\.quantity)) else { return HTML() }
    let name = title.isEmpty ? page.text(.chartName) : title
    let unit = entries[0].quantity.unit
    let kind = scale.isLogarithmic ? ", \(page.html(.logarithmic))" as HTML : HTML()
    return """
      <figure class="chart" role="group" aria-label="\(name)">
      <figcaption>\(name) <span>\(unit)\(kind)</span></figcaption>
      <ul class="ledger">
      \(entries.map { row($0, scale) })</ul>
      \(axis(scale))
      \(table)</figure>

      """
  }

  /// A claim and its numbers as text, and its range as a bar below, on lines through the marks of the
  /// axis. (All sizes in the drawing are
  /// shares of its width, so that it is as wide as the text and its lines keep their strength.)
  private func row(
    _ entry: (view: EvidenceView, quantity: Evidence.Quantity), _ scale: Scale
  ) -> HTML {
    let evidence = entry.view.evidence
    let low = scale.fraction(of: entry.quantity.low)
    let length = max(scale.fraction(of: entry.quantity.high) - low, Self.shortest)
    let start = min(low, 1 - length)
    let ticks = scale.ticks.map { tick -> HTML in
      let x = Self.percent(scale.fraction(of: tick))
      return "<line x1=\"\(x)\" x2=\"\(x)\" y1=\"-4\" y2=\"100%\"/>"
    }
    return """
      <li><p><a href="\(entry.view.url)">\(Self.label(of: evidence))</a></p>\
      <span class="side">\(words(entry.quantity)) \(entry.view.badge)</span>\
      <svg aria-hidden="true">\(ticks)\
      <rect class="bar \(evidence.status.rawValue)" x="\(Self.percent(start))" y="2" \
      width="\(Self.percent(length))" height="16" rx="3"/>\(ends(entry.quantity, start, length))</svg></li>

      """
  }

  /// The values at the ends of a bar, in short: one at each end, both on the side that has room, or
  /// both within the bar.
  private func ends(
    _ quantity: Evidence.Quantity, _ start: Double, _ length: Double
  ) -> HTML {
    let (low, high) = (number.short(quantity.low), number.short(quantity.high))
    let isOne = quantity.low == quantity.high
    let (before, after) = (start, 1 - start - length)
    let room = isOne ? Self.roomForValue : 2 * Self.roomForValue
    if !isOne, before > Self.roomForValue, after > Self.roomForValue {
      return Self.end(low, at: start, isBefore: true)
        + Self.end(high, at: start + length, isBefore: false)
    }
    let both = isOne ? high : page.text(.fromTo, [.least: .text(low), .most: .text(high)])
    if after > room { return Self.end(both, at: start + length, isBefore: false) }
    if before > room { return Self.end(both, at: start, isBefore: true) }
    return Self.end(low, at: start, isBefore: false, isInside: true)
      + Self.end(high, at: start + length, isBefore: true, isInside: true)
  }

  private static func end(
    _ words: String, at place: Double, isBefore: Bool, isInside: Bool = false
  ) -> HTML {
    let anchor: HTML = isBefore ? " dx=\"-5\" text-anchor=\"end\"" : " dx=\"5\""
    let name: HTML = isInside ? "ends inside" : "ends"
    return "<text class=\"\(name)\" x=\"\(percent(place))\" y=\"14\"\(anchor)>\(words)</text>"
  }

  /// As much of the width as a short number takes up on a phone.
  private static let roomForValue = 0.15

  /// A claim cut to its first words where it is long; the table has the whole.
  private static func label(of evidence: EvidenceEntry) -> String {
    guard evidence.claim.count > longestLabel else { return evidence.claim }
    let words = evidence.claim.prefix(longestLabel)
    let end = words.lastIndex(of: " ") ?? words.endIndex
    return "\(words[..<end])…"
  }

  /// How many letters of a claim are shown above its bar.
  private static let longestLabel = 90

  /// The least length of a bar, as a share of the axis: a single value can be seen, too.
  private static let shortest = 0.02
  /// More ticks than these are not all labelled, so that labels stay apart on a phone.
  private static let labelLimit = 6

  private func axis(_ scale: Scale) -> HTML {
    let stride = (scale.ticks.count + Self.labelLimit - 1) / Self.labelLimit
    let labels = scale.ticks.enumerated().map { index, tick -> HTML in
      if index % stride != 0 { return HTML() }
      let anchor = index == 0 ? "start" : index == scale.ticks.count - 1 ? "end" : "middle"
      return """
        <text x="\(Self.percent(scale.fraction(of: tick)))" y="12" text-anchor="\(anchor)">\
        \(number.short(tick))</text>
        """
    }
    return "<svg aria-hidden=\"true\">\(labels)</svg>"
  }

  /// A share as a percentage with one decimal.
  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private func words(_ quantity: Evidence.Quantity) -> String {
    let (low, high) = (number.long(quantity.low), number.long(quantity.high))
    return quantity.low == quantity.high
      ? low : page.text(.fromTo, [.least: .text(low), .most: .text(high)])
  }

  private var table: HTML {
    let rows = entries.map { entry -> HTML in
      """
      <tr><td><a href="\(entry.view.url)">\(entry.view.evidence.claim)</a></td>\
      <td class="align-right">\(number.long(entry.quantity.low))</td>\
      <td class="align-right">\(number.long(entry.quantity.high))</td><td>\(entry.quantity.unit)</td>\
      <td>\(entry.view.badge)</td></tr>

      """
    }
    return """
      <details><summary>\(page.html(.asTable))</summary><div class="scroll" tabindex="0" role="group" \
      aria-label="\(page.text(.tableOf, name: title.isEmpty ? page.text(.evidenceList) : title))"><table>
      <thead><tr><th>\(page.html(.claimColumn))</th><th class="align-right">\(page.html(.lowColumn))</th><th class="align-right">\(page.html(.highColumn))</th>\
      <th>\(page.html(.unitColumn))</th><th>\(page.html(.statusColumn))</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div></details>

      """
  }
}
