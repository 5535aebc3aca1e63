internal import YAML

/// A length of time as people say it: `90d`, `6w`, `12m`, `2y`.
package struct Period: Sendable, Hashable {
  private enum Unit: Character, CaseIterable {
    case days = "d"
    case weeks = "w"
    case months = "m"
    case years = "y"
  }

  package let count: Int
  private let unit: Unit

  /// Nil where the text is not a number of at most four digits with a unit behind it.
  package init?(_ text: String) {
    guard let unit = text.last.flatMap(Unit.init), text.utf8.count <= 5,
      text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(text.dropLast()), count > 0
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// `days`, `weeks`, `months` or `years`.
  package var unitName: String { "\(unit)" }

  /// "12 months"
  package var words: String { "\(count) \(count == 1 ? "\(unit)".dropLast() : "\(unit)"[...])" }

  /// The date so long before another, each counted as days since 1970-01-01: `2025-11-25`.
  ///
  /// A month whose day does not exist keeps its number, which dates compare by all the same.
  package func date(beforeDay today: Int) -> String {
    switch unit {
    case .days: return CalendarDate.text(ofDay: today - count)
    case .weeks: return CalendarDate.text(ofDay: today - 7 * count)
    case .months, .years:
      let now = CalendarDate.civil(day: today)
      let months = now.year * 12 + now.month - 1 - count * (unit == .years ? 12 : 1)
      return CalendarDate.text(max(months, 0) / 12, max(months, 0) % 12 + 1, now.day)
    }
  }
}
