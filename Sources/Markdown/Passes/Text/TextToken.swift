/// A part of a text node that an extension takes for more than text.
struct TextToken {
  enum Kind {
    /// `~` or `~~`, and whether it can open or close a deletion.
    case tildes(opens: Bool, closes: Bool)
    /// A bare address, and what has to precede it to make it a URL.
    case address(scheme: StaticString)
    /// The same for one that goes on behind the node: its text at these offsets of what the cursor
    /// follows.
    case spreadAddress(scheme: StaticString, Range<Int>)
    /// A footnote reference: the index of its definition.
    case footnote(Int)
    /// `[^label]` that refers to nothing: the text at these offsets of what the cursor follows,
    /// even where it seems to hold markup.
    case label(Range<Int>)
  }

  let kind: Kind
  /// The bytes of the text node.
  let range: Range<Int>
}

/// One or two tildes, a node of their own, until their partner is found.
struct Tilde {
  let node: Node
  let parent: Node
  let count: Int
  let opens: Bool
  let closes: Bool
}
