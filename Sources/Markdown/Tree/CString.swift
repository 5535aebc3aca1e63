internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Bytes inside a node of libcmark's tree, ended by a zero that does not count.
struct CString {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ pointer: UnsafePointer<CChar>?) {
    guard let pointer else {
      bytes = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    let count = strlen(pointer)
    bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self), count: count)
  }

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }

  /// The same text as a value of its own.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// Text that can be handed to libcmark.
///
/// This is the one way into C, which takes the first zero for the end: a zero within the text becomes
/// U+FFFD, as CommonMark says, so that no string can arrive shorter than it is.
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
