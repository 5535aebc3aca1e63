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
