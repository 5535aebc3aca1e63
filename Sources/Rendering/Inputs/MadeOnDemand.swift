internal import Synchronization

/// Values that are made when they are first asked for, and then kept: few files of a large site may be
/// asked for.
final class MadeOnDemand<Value: Sendable>: Sendable {
  private let make: @Sendable (Int) -> Value
  private let values: Mutex<[Value?]>

  /// - Parameter make: makes a value by its index; two that ask at once may both make it.
  init(_ count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.make = make
    values = Mutex(Array(repeating: nil, count: count))
  }

  /// A value by its index.
  subscript(index: Int) -> Value {
    if let known = values.withLock({ $0[index] }) { return known }
    let made = make(index)
    return values.withLock { values in
      // All have the one that was first, so that they compare as one.
      let first = values[index] ?? made
      values[index] = first
      return first
    }
  }
}
