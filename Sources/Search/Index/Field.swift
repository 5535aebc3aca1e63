/// Where a word stands, and what that weighs.
enum Field {
  case title, names, tags, heading, description

  /// The weight of a word among `count` words of the field, in sixteenths: one of few says more.
  func weight(among count: Int) -> Int {
    let boost: Double =
      switch self {
      case .title: 9
      case .names: 6
      case .tags: 4
      case .heading: 3.5
      case .description: 1
      }
    return Int(16 * boost / (0.55 + Double(min(count, 24)) / 9))
  }
}
