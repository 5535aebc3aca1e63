/// Which form of a phrase a number takes, by the language (Unicode's plural rules, for whole numbers).
package enum PluralRule: Sendable, Hashable {
  /// One form for 1, one for all others.
  case one
  /// One form for 0 and 1, one for all others, as in French.
  case zeroOne
  /// As in Russian: 1, 21, 31; then 2 to 4, 22 to 24; then all others.
  case eastSlavic
  /// As in Polish: 1; then 2 to 4, 22 to 24; then all others.
  case polish
  /// As in Czech: 1; then 2 to 4; then all others.
  case czech
  /// One form for all numbers.
  case none

  /// - Parameter language: a BCP 47 tag.
  package init(language: String) {
    let tag = language.lowercased()
    switch tag.split(separator: "-").first ?? "en" {
    case "fr", "hy", "kab": self = .zeroOne
    case "pt": self = tag == "pt-pt" ? .one : .zeroOne
    case "ru", "uk", "be", "sr", "hr", "bs": self = .eastSlavic
    case "pl": self = .polish
    case "cs", "sk": self = .czech
    case "ja", "zh", "ko", "vi", "th", "id", "ms": self = .none
    default: self = .one
    }
  }

  /// The index of the form that a number takes.
  package func form(of number: Int) -> Int {
    let isFew = 2...4 ~= number % 10 && !(12...14 ~= number % 100)
    switch self {
    case .one: return number == 1 ? 0 : 1
    case .zeroOne: return number == 0 || number == 1 ? 0 : 1
    case .eastSlavic: return number % 10 == 1 && number % 100 != 11 ? 0 : isFew ? 1 : 2
    case .polish: return number == 1 ? 0 : isFew ? 1 : 2
    case .czech: return number == 1 ? 0 : 2...4 ~= number ? 1 : 2
    case .none: return 0
    }
  }

  /// The same as an expression of the scripts.
  ///
  /// - Parameter number: a name or a number, without side effects.
  package func script(_ number: String) -> String {
    let few =
      "\(number) % 10 > 1 && \(number) % 10 < 5 && !(\(number) % 100 > 11 && \(number) % 100 < 15)"
    return switch self {
    case .one: "\(number) === 1 ? 0 : 1"
    case .zeroOne: "\(number) < 2 ? 0 : 1"
    case .eastSlavic: "\(number) % 10 === 1 && \(number) % 100 !== 11 ? 0 : \(few) ? 1 : 2"
    case .polish: "\(number) === 1 ? 0 : \(few) ? 1 : 2"
    case .czech: "\(number) === 1 ? 0 : \(number) > 1 && \(number) < 5 ? 1 : 2"
    case .none: "0"
    }
  }
}
