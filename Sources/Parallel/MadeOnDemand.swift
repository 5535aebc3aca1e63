internal import Synchronization

/// Values that are made when they are first asked for, and then kept: few files of a large site may be
/// asked for.
package final class MadeOnDemand<Value: Sendable>: Sendable {
  private let make: @Sendable (Int) -> Value
  /// How many values there are.
  package let count: Int
  private let values: Mutex<[Value?]>

  /// - Parameter make: makes a value by its index; two that ask at once may both make it.
  package init(_ count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.make = make
    self.count = count
    values = Mutex(Array(repeating: nil, count: count))
  }

  /// A value by its index.
  package subscript(index: Int) -> Value {
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

/// A value that is made when it is first asked for, and then kept; one that asks meanwhile waits for it.
package final class MadeOnce<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// - Parameter make: makes the value.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  package var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}
