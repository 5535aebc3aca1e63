/// Shares as a reader meets them.
///
/// ```swift
/// print(Percentage.text(0.025))  // 2.5 %
/// ```
public enum Percentage {
  /// A share from 0 to 1 as `2.5 %`: one decimal below ten per cent, none above, and never 0 % or
  /// 100 % for what is only near.
  public static func text(_ share: Double) -> String {
    if share <= 0 { return "0 %" }
    if share >= 1 { return "100 %" }
    let tenths = Int((share * 1000).rounded())
    if tenths < 1 { return "less than 0.1 %" }
    if tenths < 100 {
      return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }
    let whole = Int((share * 100).rounded())
    return whole >= 100 ? "more than 99 %" : "\(whole) %"
  }
}
