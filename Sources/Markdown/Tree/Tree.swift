internal import Bytes
internal import CCMark

/// A document as libcmark has parsed it; owns its nodes.
struct Tree: ~Copyable {
  let root: Node
  private let lease: Arena.Lease

  /// Parses UTF-8; libcmark replaces zeros by U+FFFD, and where there is the byte that markers are
  /// made of, what is no UTF-8 too. (Validating costs a twentieth of reading and writing.)
  init(_ bytes: UnsafeBufferPointer<UInt8>, isSmart: Bool) {
    let isValid = bytes.firstIndex(of: Marker.fence, in: 0..<bytes.count) == nil
    (root, lease) = Self.parse(bytes, isSmart, validates: !isValid)
  }

  /// Parses UTF-8 of which nothing is known.
  init(_ bytes: [UInt8], isSmart: Bool) {
    (root, lease) = bytes.withUnsafeBufferPointer { Self.parse($0, isSmart, validates: true) }
  }

  /// Parses bytes of any kind: libcmark replaces what is no UTF-8 by U+FFFD.
  init(validating bytes: UnsafeBufferPointer<UInt8>, isSmart: Bool) {
    (root, lease) = Self.parse(bytes, isSmart, validates: true)
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isSmart: Bool, validates: Bool
  ) -> (root: Node, lease: Arena.Lease) {
    var options = validates ? CMARK_OPT_VALIDATE_UTF8 : CMARK_OPT_DEFAULT
    if isSmart { options |= CMARK_OPT_SMART }
    let lease = Arena.begin(bytes.count)
    let root = bytes.withMemoryRebound(to: CChar.self) { chars -> Node? in
      guard let parser = cmark_parser_new_with_mem(options, Arena.allocator) else { return nil }
      defer { cmark_parser_free(parser) }
      if let start = chars.baseAddress { cmark_parser_feed(parser, start, chars.count) }
      return Node(cmark_parser_finish(parser))
    }
    guard let root else { preconditionFailure("libcmark's allocator never gives nil") }
    return (root, lease)
  }

  deinit {
    if !lease.isInArena { root.free() }
    Arena.end(lease)
  }

  /// Hands the HTML that libcmark writes for the tree to `body`, without the zero at its end.
  ///
  /// - Parameter isSafe: leaves out raw HTML and the targets of dangerous links, as libcmark does
  ///   by default.
  /// - Parameter breaksLines: shows each line of a paragraph as one.
  func withHTML<Result>(
    isSafe: Bool, isSmart: Bool = false, breaksLines: Bool = false,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var options = isSafe ? CMARK_OPT_DEFAULT : CMARK_OPT_UNSAFE
    if isSmart { options |= CMARK_OPT_SMART }
    if breaksLines { options |= CMARK_OPT_HARDBREAKS }
    let chars = cmark_render_html(root.raw, options)
    defer { if !lease.isInArena { Arena.allocator.pointee.free(chars) } }
    return body(CString(chars).bytes)
  }
}
