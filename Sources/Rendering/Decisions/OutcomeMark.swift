internal import Decisions
internal import HTML

/// The colour that stands for an outcome beside its name, never in its place.
enum OutcomeMark {
  /// How many colours there are; further options begin again.
  private static let colours = 8

  /// The class of an outcome's colour.
  static func name(of outcome: Outcome?) -> HTML {
    switch outcome {
    case .option(let option): "o\(option % colours)"
    case .gap, .conflict, nil: "o-none"
    }
  }

  /// How deep the colour of a share is, from 1 to 5.
  static func depth(of share: Double) -> Int {
    [0.4, 0.55, 0.7, 0.9].count { share >= $0 } + 1
  }

  /// A spot of an outcome's colour.
  static func spot(of outcome: Outcome?) -> HTML {
    "<span class=\"spot \(name(of: outcome))\"></span>"
  }
}
