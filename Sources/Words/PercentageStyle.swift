/// How a share is written as a percentage; `words.js` does the same in the browser.
package struct PercentageStyle: Sendable, Hashable {
  /// What is said of a share that would be written as 0 and is more.
  package let low: String
  /// What is said of a share that would be written as 100 and is less.
  package let high: String
  /// What stands behind a number.
  package let unit: String
  /// What stands before tenths.
  package let mark: String

  package init(low: String, high: String, unit: String, mark: String) {
    self.low = low
    self.high = high
    self.unit = unit
    self.mark = mark
  }

  /// `2.5 %`, with a space that no line breaks at.
  package static let english = PercentageStyle(
    low: "under 0.1\u{A0}%", high: "over 99\u{A0}%", unit: "\u{A0}%", mark: ".")

  /// A share from 0 to 1 as a percentage: one decimal below ten per cent, none above, and never 0 or
  /// 100 for what is only near.
  package func text(_ share: Double) -> String {
    if share <= 0 { return "0\(unit)" }
    if share >= 1 { return "100\(unit)" }
    // A half rounds up, whatever the order in which the share was added up.
    func rounded(_ value: Double) -> Int { Int((value + 1e-9).rounded()) }
    let tenths = rounded(share * 1000)
    if tenths < 1 { return low }
    if tenths < 100 {
      let rest = tenths % 10
      return rest == 0 ? "\(tenths / 10)\(unit)" : "\(tenths / 10)\(mark)\(rest)\(unit)"
    }
    let whole = rounded(share * 100)
    return whole >= 100 ? high : "\(whole)\(unit)"
  }
}
