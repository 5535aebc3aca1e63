/// A large value that the inputs of many files have in common.
///
/// It is compared by identity first and by its hash second, so that a comparison of two files costs
/// nothing where they share it. Copying it copies a reference, and nothing can change the value.
package final class Shared<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  private let digest: Int

  package init(_ value: Value) {
    self.value = value
    digest = value.hashValue
  }

  package static func == (left: Shared, right: Shared) -> Bool {
    left === right || (left.digest == right.digest && left.value == right.value)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
