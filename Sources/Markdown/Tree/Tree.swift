internal import CCMark

/// A document as libcmark has parsed it; owns its nodes.
struct Tree: ~Copyable {
  let root: Node
  private let isInArena: Bool

  /// Parses UTF-8; libcmark replaces zeros by U+FFFD, and where there is the byte that markers are
  /// made of, whatever is no UTF-8 too. (Validating costs a twentieth of reading and writing.)
  ///
  /// Nil only where memory is exhausted.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, isSmart: Bool) {
    let isValid = bytes.firstIndex(of: Marker.fence, in: 0..<bytes.count) == nil
    guard let root = Self.parse(bytes, isSmart, validates: !isValid) else { return nil }
    (self.root, isInArena) = root
  }

  /// Parses UTF-8, as above.
  init?(_ bytes: [UInt8], isSmart: Bool) {
    let root = bytes.withUnsafeBufferPointer { Self.parse($0, isSmart, validates: true) }
    guard let root else { return nil }
    (self.root, isInArena) = root
  }

  /// Parses bytes of any kind: libcmark replaces whatever is no UTF-8 by U+FFFD.
  init?(validating bytes: UnsafeBufferPointer<UInt8>, isSmart: Bool) {
    guard let root = Self.parse(bytes, isSmart, validates: true) else { return nil }
    (self.root, isInArena) = root
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isSmart: Bool, validates: Bool
  ) -> (root: Node, isInArena: Bool)? {
    var options = validates ? CMARK_OPT_VALIDATE_UTF8 : CMARK_OPT_DEFAULT
    if isSmart { options |= CMARK_OPT_SMART }
    let isInArena = Arena.enter(bytes.count)
    let root = bytes.withMemoryRebound(to: CChar.self) { chars -> Node? in
      guard let parser = cmark_parser_new_with_mem(options, Arena.allocator) else { return nil }
      defer { cmark_parser_free(parser) }
      if let start = chars.baseAddress { cmark_parser_feed(parser, start, chars.count) }
      return Node(cmark_parser_finish(parser))
    }
    if root == nil { Arena.leave() }
    return root.map { ($0, isInArena) }
  }

  deinit {
    if !isInArena { root.free() }
    Arena.leave()
  }

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
    defer { if !isInArena { cmark_get_default_mem_allocator().pointee.free(chars) } }
    return body(CString(chars).bytes)
  }
}
