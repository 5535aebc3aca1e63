/// How wide text runs, as style sheets write a length: `48rem`, `70ch`.
package struct TextWidth: Sendable, Hashable {
  package let css: String

  /// The units that a width may have.
  static let units = ["rem", "em", "px", "ch"]

  /// Nil where the text is no length above zero in one of the units.
  package init?(_ text: String) {
    guard let unit = Self.units.first(where: text.hasSuffix) else { return nil }
    let parts = text.dropLast(unit.count).split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }
    let isZero = parts.allSatisfy { $0.utf8.allSatisfy { $0 == 48 } }
    if parts.count > 2 || !isNumber || isZero { return nil }
    css = text
  }
}
