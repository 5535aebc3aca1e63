extension String {
  /// Calls `body` with the UTF-8 of the text where it lies.
  ///
  /// `withUTF8` asks for a copy that may change, and so counts a reference each time; threads that
  /// share texts would wait for each other's counts.
  @inlinable
  package func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return try text.withUTF8(body)
  }
}
