/// A part of a text node that an extension takes for more than text.
struct TextToken {
  enum Kind {
    /// `~`, `~~`, `==` or `^^`, and whether it can open or close a pair.
    case pair(PairMark.Kind, opens: Bool, closes: Bool)
    /// `x^2^` and `H~2~O`: the text between the marks, at these offsets of the text node.
    case script(InlineMarks.Script, Range<Int>)
    /// `++ctrl+c++`: the names of the keys.
    case keys([String])
    /// A word that the page explains: its number in ``Abbreviations``.
    case abbreviation(Int)
    /// A bare address, and what has to precede it to make it a URL.
    case address(scheme: StaticString)
    /// The same for one that goes on behind the node: its text at these offsets of what the cursor
    /// follows.
    case spreadAddress(scheme: StaticString, Range<Int>)
    /// A footnote reference: the index of its definition.
    case footnote(Int)
    /// A shortcode: the characters that it stands for.
    case emoji(String)
    /// What another tool reads, and is left out.
    case leftOut(ForeignKind)
    /// Attributes in braces, and whether they are those of the block that ends with them.
    case attributes(AttributeList, isOfBlock: Bool)
    /// A sign that stands for characters of which it is made up: `(c)`.
    case sign(String)
    /// What another tool reads, and is shown as text.
    case named(ForeignKind)
    /// `<!--` that nothing closes.
    case openComment
    /// `[^label]` that refers to nothing: the text at these offsets of what the cursor follows,
    /// even where it seems to hold markup.
    case label(Range<Int>)
  }

  let kind: Kind
  /// The bytes of the text node.
  let range: Range<Int>
}
