internal import HTML
internal import Handbook
internal import Markdown

/// Quantities of evidence drawn as ranges on one scale, with the numbers as a table.
struct ChartView {
  private let site: Site
  private let address: Address
  private let title: String
  private let entries: [(view: EvidenceView, quantity: Evidence.Quantity)]

  init(_ reference: Reference, in site: Site, on address: Address) {
    self.site = site
    self.address = address
    title = reference.text
    entries = Handbook.ids(of: reference).compactMap { id in
      guard let view = EvidenceView(id: id, in: site, on: address),
        let quantity = view.evidence.quantity
      else { return nil }
      return (view, quantity)
    }
  }

  /// The figure, or nothing where no evidence has a quantity.
  var html: HTML {
    guard let scale = Scale(of: entries.map(\.quantity)) else { return HTML() }
    let name = title.isEmpty ? "Evidence compared" : title
    let unit = entries[0].quantity.unit
    let kind = scale.isLogarithmic ? ", logarithmic scale" : ""
    return """
      <figure class="chart" role="group" aria-label="\(name)">
      <figcaption>\(name) <span>\(unit)\(kind)</span></figcaption>
      <div class="scroll" tabindex="0" role="group" aria-label="\(name): chart">\(drawing(scale))</div>
      \(table)</figure>

      """
  }

  private static let width = 720
  private static let rowHeight = 56

  private func drawing(_ scale: Scale) -> HTML {
    let height = entries.count * Self.rowHeight + 30
    var html: HTML = """
      <svg viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(summary)">
      """
    let bottom = height - 26
    for tick in scale.ticks {
      let x = position(tick, scale)
      html += "<line class=\"grid\" x1=\"\(x)\" y1=\"0\" x2=\"\(x)\" y2=\"\(bottom)\"/>"
      let anchor = x < 20 ? "start" : x > Self.width - 30 ? "end" : "middle"
      html += "<text class=\"tick\" x=\"\(x)\" y=\"\(height - 8)\" text-anchor=\"\(anchor)\">"
      html += "\(Number.short(tick))</text>"
    }
    for (row, entry) in entries.enumerated() {
      let (left, right) = (
        position(entry.quantity.low, scale), position(entry.quantity.high, scale)
      )
      let top = row * Self.rowHeight
      let status = entry.view.evidence.status.rawValue
      html +=
        "<text class=\"label\" x=\"2\" y=\"\(top + 20)\">\(Self.clipped(entry.view.evidence.claim))"
      html += " (\(status))</text>"
      html += "<rect class=\"bar \(status)\" x=\"\(left)\" y=\"\(top + 29)\" rx=\"5\" height=\"12\""
      html += " width=\"\(max(right - left, 10))\"/>"
    }
    html += "</svg>"
    return html
  }

  private func position(_ value: Double, _ scale: Scale) -> Int {
    2 + Int((scale.fraction(of: value) * Double(Self.width - 14)).rounded())
  }

  private var summary: String {
    entries.map { "\($0.view.evidence.claim) \(Self.words($0.quantity))" }.joined(separator: "; ")
  }

  private static func words(_ quantity: Evidence.Quantity) -> String {
    let range =
      quantity.low == quantity.high
      ? Number.long(quantity.low) : "\(Number.long(quantity.low)) to \(Number.long(quantity.high))"
    return quantity.unit.isEmpty ? range : "\(range) \(quantity.unit)"
  }

  /// A text as far as it fits above a bar, in whole words.
  private static func clipped(_ text: String) -> String {
    if text.count <= 84 { return text }
    let words = text.prefix(82)
    return words[..<(words.lastIndex(of: " ") ?? words.endIndex)] + " …"
  }

  private var table: HTML {
    let rows = entries.map { entry -> HTML in
      """
      <tr><td><a href="\(entry.view.url)">\(entry.view.evidence.claim)</a></td>\
      <td class="align-right">\(Number.long(entry.quantity.low))</td>\
      <td class="align-right">\(Number.long(entry.quantity.high))</td><td>\(entry.quantity.unit)</td>\
      <td>\(entry.view.badge)</td></tr>

      """
    }
    return """
      <details><summary>As a table</summary><div class="scroll" tabindex="0" role="group" \
      aria-label="\(title.isEmpty ? "Evidence" : title): table"><table>
      <thead><tr><th>Claim</th><th class="align-right">Low</th><th class="align-right">High</th>\
      <th>Unit</th><th>Status</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div></details>

      """
  }
}
