/// Plain values one after the other: in an array, or without a copy where they lie in an archive.
@usableFromInline
package struct RawValues<Value: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline
  enum Storage: Sendable {
    case array([Value])
    /// So many bytes at an address, which never change and are valid as long as their owner is.
    case lent(address: UInt, count: Int, by: any AnyObject & Sendable)
  }

  @usableFromInline
  let storage: Storage

  /// - Parameter values: without the room that was kept for more.
  @inlinable
  package init(_ values: [Value] = []) {
    storage = .array(values.withUnsafeBufferPointer { Array($0) })
  }

  init(_ bytes: UnsafeRawBufferPointer, lentBy owner: any AnyObject & Sendable) {
    storage = .lent(
      address: UInt(bitPattern: bytes.baseAddress), count: bytes.count, by: owner)
  }

  package var count: Int {
    switch storage {
    case .array(let values): values.count
    case .lent(_, let count, _): count / MemoryLayout<Value>.stride
    }
  }

  /// Calls `body` with the values, which are valid no longer than the call.
  @inlinable
  package func withElements<Result>(_ body: (Elements) -> Result) -> Result {
    switch storage {
    case .array(let values): return values.withUnsafeBytes { body(Elements($0)) }
    case .lent(let address, let count, let owner):
      // (Keeps the owner until the call is over. Not around the call: then it would not be inlined.)
      defer { withExtendedLifetime(owner) {} }
      let start = UnsafeRawPointer(bitPattern: address)
      return body(Elements(UnsafeRawBufferPointer(start: start, count: count)))
    }
  }

  /// The values, wherever they begin in memory.
  @usableFromInline
  package struct Elements {
    @usableFromInline
    package let bytes: UnsafeRawBufferPointer

    @inlinable
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    @inlinable
    package var count: Int { bytes.count / MemoryLayout<Value>.stride }

    @inlinable
    package subscript(index: Int) -> Value {
      bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<Value>.stride, as: Value.self)
    }
  }
}
