internal import CCMark

/// A node of libcmark's tree: a thin, unowned handle that is valid while its ``Tree`` lives.
///
/// Strings are copied into a node; they come out as pointers into it, valid until the node is changed
/// or freed.
struct Node: Hashable {
  let raw: OpaquePointer

  init(_ raw: OpaquePointer) { self.raw = raw }

  init?(_ raw: OpaquePointer?) {
    guard let raw else { return nil }
    self.raw = raw
  }

  /// A new node without a parent, which has to be put into the tree or freed.
  static func make(_ kind: NodeKind) -> Node {
    let raw = cmark_node_new_with_mem(cmark_node_type(rawValue: kind.rawValue), Arena.allocator)
    guard let raw else { preconditionFailure("libcmark's allocator never gives nil") }
    return Node(raw)
  }

  var kind: NodeKind { NodeKind(rawValue: cmark_node_get_type(raw).rawValue) ?? .none }
  var parent: Node? { Node(cmark_node_parent(raw)) }
  var next: Node? { Node(cmark_node_next(raw)) }
  var previous: Node? { Node(cmark_node_previous(raw)) }
  var firstChild: Node? { Node(cmark_node_first_child(raw)) }
  var lastChild: Node? { Node(cmark_node_last_child(raw)) }

  /// Counted from 1 in what the parser was given.
  var startLine: Int { Int(cmark_node_get_start_line(raw)) }
  /// Counted from 1 in bytes.
  var startColumn: Int { Int(cmark_node_get_start_column(raw)) }
  var endLine: Int { Int(cmark_node_get_end_line(raw)) }

  /// 1 to 6 for a heading, 0 otherwise.
  var headingLevel: Int { Int(cmark_node_get_heading_level(raw)) }
  func setHeadingLevel(_ level: Int) { cmark_node_set_heading_level(raw, Int32(level)) }
  var isTight: Bool { cmark_node_get_list_tight(raw) != 0 }

  /// The text of a leaf, ended by a zero.
  var literal: CString { CString(cmark_node_get_literal(raw)) }
  var url: CString { CString(cmark_node_get_url(raw)) }
  var title: CString { CString(cmark_node_get_title(raw)) }
  /// The info string of a fenced code block.
  var fenceInfo: CString { CString(cmark_node_get_fence_info(raw)) }

  func setLiteral(_ text: consuming some CBytes) {
    text.withCBytes { _ = cmark_node_set_literal(raw, $0) }
  }
  func setURL(_ text: consuming some CBytes) {
    text.withCBytes { _ = cmark_node_set_url(raw, $0) }
  }
  func setTitle(_ text: consuming some CBytes) {
    text.withCBytes { _ = cmark_node_set_title(raw, $0) }
  }
  /// Sets the markup before the children of a custom node.
  func setOnEnter(_ markup: consuming some CBytes) {
    markup.withCBytes { _ = cmark_node_set_on_enter(raw, $0) }
  }
  /// The markup before the children of a custom node.
  var onEnter: CString { CString(cmark_node_get_on_enter(raw)) }
  /// Sets the markup behind the children of a custom node.
  func setOnExit(_ markup: consuming some CBytes) {
    markup.withCBytes { _ = cmark_node_set_on_exit(raw, $0) }
  }
  /// What a pass has left with the node; libcmark keeps it and never reads it.
  var note: NodeNote? { NodeNote(Int(bitPattern: cmark_node_get_user_data(raw))) }
  func setNote(_ note: NodeNote) {
    cmark_node_set_user_data(raw, UnsafeMutableRawPointer(bitPattern: note.number))
  }
  func setTight(_ isTight: Bool) { cmark_node_set_list_tight(raw, isTight ? 1 : 0) }

  /// Puts `new` before this node.
  func insertBefore(_ new: Node) { cmark_node_insert_before(raw, new.raw) }
  /// Puts `new` behind this node.
  func insertAfter(_ new: Node) { cmark_node_insert_after(raw, new.raw) }
  func prepend(_ child: Node) { cmark_node_prepend_child(raw, child.raw) }
  func append(_ child: Node) { cmark_node_append_child(raw, child.raw) }
  func unlink() { cmark_node_unlink(raw) }
  /// Unlinks the node and frees it with all that is below it.
  func free() { cmark_node_free(raw) }

  /// Puts `other` in the place of this node, which is freed with what is still below it.
  func replace(with other: Node) {
    cmark_node_replace(raw, other.raw)
    cmark_node_free(raw)
  }

  /// Moves every child to the end of `parent`.
  func moveChildren(to parent: Node) {
    var child = firstChild
    while let node = child {
      child = node.next
      parent.append(node)
    }
  }
}

/// The kinds of nodes in libcmark's tree, in the order of `cmark_node_type`.
enum NodeKind: UInt32 {
  case none
  case document
  case blockQuote
  case list
  case item
  case codeBlock
  case htmlBlock
  case customBlock
  case paragraph
  case heading
  case thematicBreak
  case text
  case softBreak
  case lineBreak
  case code
  case htmlInline
  case customInline
  case emphasis
  case strong
  case link
  case image
}
