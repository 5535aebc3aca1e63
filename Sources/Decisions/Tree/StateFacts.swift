/// What is known of a state before the best question is looked for.
struct StateFacts: Sendable {
  var distribution: Distribution
  /// What no walk from here can go below in expected effort.
  var lower = 0.0

  init(_ distribution: Distribution) { self.distribution = distribution }
}
