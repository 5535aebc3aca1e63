/// A colour as style sheets write it in hexadecimal: `#0d5c50`, or `#05c` for `#0055cc`.
package struct Color: Sendable, Hashable {
  /// Red, green and blue, each from 0 to 255.
  private let channels: [Int]

  /// Nil where the text is not such a colour.
  package init?(_ text: String) {
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard text.first == "#", digits.count == text.count - 1 else { return nil }
    switch digits.count {
    case 3: channels = digits.map { $0 * 17 }
    case 6: channels = stride(from: 0, to: 6, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    default: return nil
    }
  }

  /// Red, green and blue, each from 0 to 255.
  init(_ red: Int, _ green: Int, _ blue: Int) { channels = [red, green, blue] }

  private init(channels: [Int]) { self.channels = channels }

  /// As style sheets write it, with six digits.
  package var css: String {
    "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The relative luminance as WCAG 2 defines it, from 0 for black to 1 for white.
  package var luminance: Double {
    zip(channels, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + Self.linear($1.0) * $1.1 }
  }

  /// The contrast between two colours as WCAG 2 defines it, from 1 to 21.
  package func contrast(with other: Color) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// The colour between this one and another, with a share of the other from 0 to 1.
  package func mixed(with other: Color, share: Double) -> Color {
    Color(
      channels: zip(channels, other.channels).map { own, theirs in
        Int((Double(own) * (1 - share) + Double(theirs) * share).rounded())
      })
  }

  private static func linear(_ channel: Int) -> Double {
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    // The power of 2.4: the square, times the fifth root of the square, found by Newton's way.
    let square = base * base
    var root = 1.0
    for _ in 0..<40 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
