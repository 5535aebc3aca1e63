/// Text that can be handed to libcmark.
///
/// This is the one way into C, which takes the first zero for the end: a zero within the text becomes
/// U+FFFD, as CommonMark wants it, so that no string can arrive shorter than it is.
protocol CBytes {
  /// Calls `body` with the text and a zero behind it; the pointer is valid only during the call.
  consuming func withCBytes(_ body: (UnsafePointer<CChar>) -> Void)
}

extension [UInt8]: CBytes {
  consuming func withCBytes(_ body: (UnsafePointer<CChar>) -> Void) {
    var bytes = consume self
    if bytes.withUnsafeBufferPointer({ $0.firstIndex(of: 0, in: 0..<$0.count) }) != nil {
      bytes = bytes.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
    }
    bytes.append(0)
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      body(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
    }
  }
}

extension StaticString: CBytes {
  func withCBytes(_ body: (UnsafePointer<CChar>) -> Void) {
    body(UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self))
  }
}
