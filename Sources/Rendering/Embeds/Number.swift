/// Numbers as readers see them.
enum Number {
  /// With thousands separated: `10,000`, `1.5`.
  static func long(_ value: Double) -> String {
    let whole = value.rounded(.towardZero)
    let fraction = abs(value - whole)
    if abs(value) >= 1e15 { return "\(value)" }
    let hundredths = Int((fraction * 100).rounded())
    if hundredths == 100 { return long(whole + (value < 0 ? -1 : 1)) }
    var digits = String(Int(abs(whole)))
    var grouped = ""
    while digits.count > 3 {
      grouped = ",\(digits.suffix(3))\(grouped)"
      digits.removeLast(3)
    }
    let sign = value < 0 ? "-" : ""
    if hundredths == 0 { return "\(sign)\(digits)\(grouped)" }
    let decimals = hundredths % 10 == 0 ? "\(hundredths / 10)" : Self.two(hundredths)
    return "\(sign)\(digits)\(grouped).\(decimals)"
  }

  /// With K, M or G in the place of thousands: `10K`.
  static func short(_ value: Double) -> String {
    switch abs(value) {
    case 1e9...: "\(long(value / 1e9))G"
    case 1e6...: "\(long(value / 1e6))M"
    case 1e4...: "\(long(value / 1e3))K"
    default: long(value)
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
