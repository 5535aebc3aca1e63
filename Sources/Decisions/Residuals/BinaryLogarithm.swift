/// The logarithm to base 2, the same to the last bit on every machine, which a platform's own
/// mathematics library does not promise.
enum BinaryLogarithm {
  /// The logarithm of a positive number, to about 14 digits.
  ///
  /// Takes the exponent off and sums the series of the inverse hyperbolic tangent for the rest.
  static func of(_ value: Double) -> Double {
    let significand = value.significand
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    var divisor = 27.0
    while divisor >= 1 {
      sum = sum * square + 1 / divisor
      divisor -= 2
    }
    let perNaturalUnit = 1.442695040888963407
    return Double(value.exponent) + 2 * ratio * sum * perNaturalUnit
  }
}
