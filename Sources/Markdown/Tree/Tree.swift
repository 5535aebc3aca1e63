internal import CCMark

/// A document as libcmark has parsed it; owns its nodes.
struct Tree: ~Copyable {
  let root: Node

  /// Parses UTF-8; libcmark replaces zeros by U+FFFD, and where there is the byte that markers are
  /// made of, whatever is no UTF-8 too. (Validating costs a twentieth of reading and writing.)
  ///
  /// Nil only where memory is exhausted.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, isSmart: Bool) {
    let isValid = bytes.firstIndex(of: Marker.fence, in: 0..<bytes.count) == nil
    guard let root = Self.parse(bytes, isSmart, validates: !isValid) else { return nil }
    self.root = root
  }

  /// Parses UTF-8, as above.
  init?(_ bytes: [UInt8], isSmart: Bool) {
    let root = bytes.withUnsafeBufferPointer { Self.parse($0, isSmart, validates: true) }
    guard let root else { return nil }
    self.root = root
  }

  /// Parses bytes of any kind: libcmark replaces whatever is no UTF-8 by U+FFFD.
  init?(validating bytes: UnsafeBufferPointer<UInt8>, isSmart: Bool) {
    guard let root = Self.parse(bytes, isSmart, validates: true) else { return nil }
    self.root = root
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isSmart: Bool, validates: Bool
  ) -> Node? {
    var options = validates ? CMARK_OPT_VALIDATE_UTF8 : CMARK_OPT_DEFAULT
    if isSmart { options |= CMARK_OPT_SMART }
    return bytes.withMemoryRebound(to: CChar.self) { chars in
      // libcmark wants an address even for no bytes at all.
      var nothing: CChar = 0
      let root =
        chars.baseAddress.map { cmark_parse_document($0, chars.count, options) }
        ?? cmark_parse_document(&nothing, 0, options)
      return Node(root)
    }
  }

  deinit { root.free() }

  /// Hands the HTML that libcmark writes for the tree to `body`, without the zero at its end.
  ///
  /// - Parameter isSafe: leaves out raw HTML and the targets of dangerous links, as libcmark does
  ///   by default.
  func withHTML<Result>(
    isSafe: Bool, isSmart: Bool = false, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var options = isSafe ? CMARK_OPT_DEFAULT : CMARK_OPT_UNSAFE
    if isSmart { options |= CMARK_OPT_SMART }
    let chars = cmark_render_html(root.raw, options)
    defer { cmark_get_default_mem_allocator().pointee.free(chars) }
    return body(CString(chars).bytes)
  }
}
