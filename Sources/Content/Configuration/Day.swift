internal import YAML

/// A day that exists, as `2026-11-23`.
package struct Day: Sendable, Hashable {
  package let text: String
  /// Counted from 1970-01-01.
  package let number: Int

  /// Nil where the text is no such day.
  package init?(_ text: String) {
    guard let number = CalendarDate.day(ofText: text) else { return nil }
    self.text = text
    self.number = number
  }

  /// A day counted from 1970-01-01.
  package init(_ number: Int) {
    self.number = number
    text = CalendarDate.text(ofDay: number)
  }
}
