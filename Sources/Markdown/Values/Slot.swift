/// A gap in the HTML of a document, and what has to be written there.
///
/// The number is the index of a reference in ``Document/references``, or of an include in
/// ``Document/includes``.
package enum Slot: Sendable, Hashable {
  /// The value of a URL attribute, without its quotes: `<a href="` here `">`.
  case url(Int)
  /// The attributes of an image that hang on its file, `src="…"` first: `<img ` here ` alt="…" />`.
  case image(Int)
  /// The attributes for the size of an image in raw HTML, with the space before them, or nothing.
  case size(Int)
  /// The start tag of a citation; the author's words follow, if there are any.
  case citationStart(Int)
  /// The end tag of a citation.
  case citationEnd(Int)
  /// A code block with the text of another file; see ``Include/html(for:)``.
  case include(Int)
  /// An embed, in the place of a paragraph of its own or, with `isInline`, within a paragraph.
  case embed(Int, isInline: Bool)
}
