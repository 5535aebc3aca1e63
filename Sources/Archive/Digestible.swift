/// A value that has the same digest in each run: of all its parts that tell it from others.
///
/// (`Hashable` will not do: Swift hashes differently in each process.)
@usableFromInline
package protocol Digestible {
  /// Gives all that tells the value from others of its type.
  func digest(into digester: inout Digester)
}

extension Digest: Digestible {
  @usableFromInline
  package func digest(into digester: inout Digester) {
    digester.combine(word: high)
    digester.combine(word: low)
  }
}

extension String: Digestible {
  @usableFromInline
  package func digest(into digester: inout Digester) { digester.combine(self) }
}

extension Int: Digestible {
  @usableFromInline
  package func digest(into digester: inout Digester) {
    digester.combine(word: UInt64(bitPattern: Int64(self)))
  }
}

extension Double: Digestible {
  @usableFromInline
  package func digest(into digester: inout Digester) { digester.combine(word: bitPattern) }
}

extension Bool: Digestible {
  @usableFromInline
  package func digest(into digester: inout Digester) { digester.combine(word: self ? 1 : 0) }
}

extension Optional: Digestible where Wrapped: Digestible {
  @inlinable
  package func digest(into digester: inout Digester) {
    digester.combine(word: self == nil ? 0 : 1)
    self?.digest(into: &digester)
  }
}

extension Array: Digestible where Element: Digestible {
  @inlinable
  package func digest(into digester: inout Digester) {
    digester.combine(word: UInt64(count))
    for element in self { element.digest(into: &digester) }
  }
}

extension Set: Digestible where Element: Digestible & Comparable {
  @inlinable
  package func digest(into digester: inout Digester) { digester.combine(sorted()) }
}

extension Dictionary: Digestible where Key: Digestible & Comparable, Value: Digestible {
  @inlinable
  package func digest(into digester: inout Digester) {
    digester.combine(word: UInt64(count))
    if isEmpty { return }
    for (key, value) in self.sorted(by: { $0.key < $1.key }) {
      digester.combine(key)
      digester.combine(value)
    }
  }
}
