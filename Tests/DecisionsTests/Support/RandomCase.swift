import Foundation
import TestSupport

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

  /// The seed of the first case: others are tried with FINGERPOST_SEED.
  private static let first =
    ProcessInfo.processInfo.environment["FINGERPOST_SEED"].flatMap { UInt64($0) } ?? 0

  /// The cases that each property is held against, made once.
  static let all: [RandomCase] = (first..<first + 2000).compactMap { seed in
    let model = RandomModel(seed: seed)
    return model.decision(seed: seed).map { decision in
      RandomCase(seed: seed, model: model, decision: decision, oracle: BruteForce(model))
    }
  }
}
