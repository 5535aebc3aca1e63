/// A page of Markdown, read: what it emits, what it refers to, and where all of that stands.
///
/// A document depends on the bytes of its file alone. Whatever needs to know the rest of the
/// handbook (the target of a link, the title of a rule) is left open as a ``Slot`` in the body, for
/// whoever renders the page to fill.
package struct Document: Sendable {
  /// The HTML that libcmark wrote, cut at the slots.
  package var body: Body
  /// In document order.
  package var headings: [Heading]
  /// Links, images, citations and embeds in document order; slots refer to them by index.
  package var references: [Reference]
  /// Every id that the body emits, in document order, doubles included.
  package var anchors: [Anchor]
  /// The files whose text the document shows, in document order.
  package var includes: [Include]

  package init(
    body: Body = Body(),
    headings: [Heading] = [],
    references: [Reference] = [],
    anchors: [Anchor] = [],
    includes: [Include] = []
  ) {
    self.body = body
    self.headings = headings
    self.references = references
    self.anchors = anchors
    self.includes = includes
  }
}
