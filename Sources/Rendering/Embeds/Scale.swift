internal import Content
internal import Words

/// The axis of a chart: from zero in equal steps, or by powers of ten where the ratio asks for it.
struct Scale {
  /// Quantities that differ by more than this factor are drawn on a logarithmic axis.
  private static let logarithmicAbove = 10.0

  let isLogarithmic: Bool
  /// The values that are marked, ascending.
  let ticks: [Double]

  /// The scale on which all quantities fit; nil for none.
  init?(of quantities: [Evidence.Quantity]) {
    guard let low = quantities.map(\.low).min(), let high = quantities.map(\.high).max()
    else { return nil }
    self.init(low: low, high: high)
  }

  /// The scale from the lowest to the highest value; nil where none is positive.
  init?(low: Double, high: Double) {
    guard high > 0 else { return nil }
    isLogarithmic = low > 0 && high / low > Self.logarithmicAbove
    ticks = isLogarithmic ? Self.powers(from: low, to: high) : Self.steps(to: high)
  }

  /// Where a value lies between the first and the last tick; 0 to 1.
  func fraction(of value: Double) -> Double {
    guard let first = ticks.first, let last = ticks.last, last > first else { return 0 }
    let fraction =
      isLogarithmic
      ? (Self.log10(value) - Self.log10(first)) / (Self.log10(last) - Self.log10(first))
      : (value - first) / (last - first)
    return min(max(fraction, 0), 1)
  }

  private static func powers(from low: Double, to high: Double) -> [Double] {
    var tick = 1.0
    while tick > low { tick /= 10 }
    while tick * 10 <= low { tick *= 10 }
    var ticks = [tick]
    while tick < high {
      tick *= 10
      ticks.append(tick)
    }
    return ticks
  }

  /// Zero and up to five steps of 1, 2 or 5 times a power of ten.
  private static func steps(to high: Double) -> [Double] {
    var step = 1.0
    while step * 5 < high { step *= 10 }
    while step * 0.5 >= high { step /= 10 }
    for factor in [0.1, 0.2, 0.5, 1] where step * factor * 5 >= high {
      step *= factor
      break
    }
    let count = Int((high / step).rounded(.up))
    return (0...max(count, 1)).map { Double($0) * step }
  }

  /// The common logarithm by repeated squaring, to more digits than a drawing shows.
  static func log10(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var (mantissa, result, bit) = (value, 0.0, 0.5)
    while mantissa >= 10 {
      mantissa /= 10
      result += 1
    }
    while mantissa < 1 {
      mantissa *= 10
      result -= 1
    }
    for _ in 0..<24 {
      mantissa *= mantissa
      if mantissa >= 10 {
        mantissa /= 10
        result += bit
      }
      bit /= 2
    }
    return result
  }
}

/// Numbers as readers see them.
struct Number {
  /// What stands before decimals, and between groups of three digits.
  private let (mark, group): (String, String)

  init(_ words: Words) {
    (mark, group) = (words.text(.decimalMark), words.text(.groupMark))
  }

  /// With thousands separated: `10,000`, `1.5`.
  func long(_ value: Double) -> String {
    let whole = value.rounded(.towardZero)
    let fraction = abs(value - whole)
    if abs(value) >= 1e15 { return "\(value)" }
    let hundredths = Int((fraction * 100).rounded())
    if hundredths == 100 { return long(whole + (value < 0 ? -1 : 1)) }
    var digits = String(Int(abs(whole)))
    var grouped = ""
    while digits.count > 3 {
      grouped = "\(group)\(digits.suffix(3))\(grouped)"
      digits.removeLast(3)
    }
    let sign = value < 0 ? "-" : ""
    if hundredths == 0 { return "\(sign)\(digits)\(grouped)" }
    let decimals = hundredths % 10 == 0 ? "\(hundredths / 10)" : Self.two(hundredths)
    return "\(sign)\(digits)\(grouped)\(mark)\(decimals)"
  }

  /// With K, M or G in the place of thousands: `10K`.
  func short(_ value: Double) -> String {
    switch abs(value) {
    case 1e9...: "\(long(value / 1e9))G"
    case 1e6...: "\(long(value / 1e6))M"
    case 1e4...: "\(long(value / 1e3))K"
    default: long(value)
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
