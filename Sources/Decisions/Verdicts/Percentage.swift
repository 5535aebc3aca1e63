internal import Words

/// Shares as a reader meets them, everywhere in this one way.
///
/// ```swift
/// print(Percentage.text(0.025))  // 2.5 %
/// ```
public enum Percentage {
  /// A share from 0 to 1 as `2.5 %`: one decimal below ten per cent, none above, and never 0 % or
  /// 100 % for what is only near.
  ///
  /// (On pages no line breaks at its space; a terminal has the space of its keyboard.)
  public static func text(_ share: Double) -> String {
    PercentageStyle.english.text(share).replacing("\u{A0}", with: " ")
  }
}
