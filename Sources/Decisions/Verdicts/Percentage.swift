/// Shares as a reader meets them.
///
/// ```swift
/// print(Percentage.text(0.025))  // 2.5 %
/// ```
public enum Percentage {
  /// A share from 0 to 1 as `2.5 %`: one decimal below ten per cent, none above, and never 0 % or
  /// 100 % for what is only near.
  public static func text(_ share: Double) -> String { Style.tenths.text(share) }

  /// How a share is written as a percentage; `words.js` does the same in the browser.
  package struct Style: Sendable, Hashable {
    /// Whether percentages below ten have a decimal.
    package let hasTenths: Bool
    /// What is said of a share that would be written as 0 and is more.
    package let low: String
    /// What is said of a share that would be written as 100 and is less.
    package let high: String
    /// What stands behind a number.
    package let unit: String

    /// Whole numbers, for pages: `3 %`, with a space that no line breaks at.
    package static let whole = Style(
      hasTenths: false, low: "under 1\u{A0}%", high: "over 99\u{A0}%", unit: "\u{A0}%")
    /// One decimal below ten per cent, for reports and records: `2.5 %`.
    package static let tenths = Style(
      hasTenths: true, low: "less than 0.1 %", high: "more than 99 %", unit: " %")

    /// A share from 0 to 1 as a percentage.
    package func text(_ share: Double) -> String {
      if share <= 0 { return "0\(unit)" }
      if share >= 1 { return "100\(unit)" }
      // A half rounds up, whatever the order in which the share was added up.
      func rounded(_ value: Double) -> Int { Int((value + 1e-9).rounded()) }
      let tenths = rounded(share * 1000)
      if hasTenths ? tenths < 1 : share < 0.01 { return low }
      if hasTenths, tenths < 100 {
        return tenths % 10 == 0
          ? "\(tenths / 10)\(unit)" : "\(tenths / 10).\(tenths % 10)\(unit)"
      }
      let whole = rounded(share * 100)
      return (hasTenths ? whole >= 100 : share > 0.99) ? high : "\(whole)\(unit)"
    }
  }
}
