@testable import Decisions

/// A random model with the decision read from its file and with what brute force says about it.
struct RandomCase {
  let seed: UInt64
  let model: RandomModel
  let decision: Decision
  let oracle: BruteForce

  /// All of it at once.
  var parts: (seed: UInt64, model: RandomModel, decision: Decision, oracle: BruteForce) {
    (seed, model, decision, oracle)
  }

  /// The cases that each property is held against, made once.
  static let all: [RandomCase] = (UInt64(0)..<2000).compactMap { seed in
    let model = RandomModel(seed: seed)
    return model.decision(seed: seed).map { decision in
      RandomCase(seed: seed, model: model, decision: decision, oracle: BruteForce(model))
    }
  }
}
