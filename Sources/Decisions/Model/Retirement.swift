package import Diagnostics

/// That a rule no longer speaks, though its address lives.
package struct Retirement: Sendable, Hashable {
  /// The rule that speaks in its stead.
  package let by: PlacedText?
  /// The day, as written: `2026-11-23`.
  package let on: String?

  package init(by: PlacedText? = nil, on: String? = nil) {
    self.by = by
    self.on = on
  }
}
