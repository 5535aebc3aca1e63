/// What can be handed to libcmark as a string that ends with a zero.
protocol CBytes {
  /// Calls `body` with the bytes; the pointer is valid only during the call.
  func withCBytes(_ body: (UnsafePointer<CChar>) -> Void)
}

extension [UInt8]: CBytes {
  /// The array's last byte has to be the zero.
  func withCBytes(_ body: (UnsafePointer<CChar>) -> Void) {
    precondition(last == 0, "libcmark reads up to a zero")
    withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      body(start.assumingMemoryBound(to: CChar.self))
    }
  }
}

extension StaticString: CBytes {
  func withCBytes(_ body: (UnsafePointer<CChar>) -> Void) {
    body(UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self))
  }
}
