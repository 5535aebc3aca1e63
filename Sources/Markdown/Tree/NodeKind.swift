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
