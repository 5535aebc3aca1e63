package import Archive

/// A page of Markdown, read: what it emits, what it refers to, and where all of that is.
///
/// A document depends on the bytes of its file alone. What needs to know the rest of the
/// handbook (the target of a link, the title of a rule) is left open as a ``Placeholder`` in the body,
/// to be filled when the page is rendered.
package struct Document: Sendable {
  /// In document order.
  package var headings: [Heading]
  /// The files whose text the document shows, in document order.
  package var includes: [Include]
  /// The files that the page asks for as parts of its own, in document order.
  package var parts: [PartRequest] = []
  /// Whether text is missing that a plugin of another tool would write, ids and all.
  package var isPartial = false
  private var content: Content

  /// The long parts of a document.
  private enum Content: Sendable {
    case known(LongParts)
    /// The beginning of the text, lists that few ask for, and what reads the document again.
    case kept(PlainText, KeptLists, @Sendable () -> Document)
    /// The longest of them lie outside memory.
    case spilled(SpilledParts)
  }

  /// Shared, so that to take one out counts no reference to the others.
  private final class LongParts: Sendable {
    let body: Body
    let text: PlainText
    let references: [Reference]
    let anchors: [Anchor]

    init(_ body: Body, _ text: PlainText, _ references: [Reference], _ anchors: [Anchor]) {
      (self.body, self.text, self.references, self.anchors) = (body, text, references, anchors)
    }
  }

  package init(
    body: Body = Body(),
    headings: [Heading] = [],
    references: [Reference] = [],
    anchors: [Anchor] = [],
    includes: [Include] = [],
    text: PlainText = PlainText()
  ) {
    content = .known(LongParts(body, text, references, anchors))
    self.headings = headings
    self.includes = includes
  }

  /// A document whose long parts are read again where they are asked for.
  init(
    beginning: PlainText, headings: [Heading], lists: KeptLists,
    includes: [Include], parts: [PartRequest], isPartial: Bool,
    reading: @escaping @Sendable () -> Document
  ) {
    content = .kept(beginning, lists, reading)
    self.headings = headings
    self.includes = includes
    self.parts = parts
    self.isPartial = isPartial
  }

  /// The same document with its body and its text outside memory; itself where they cannot be put there,
  /// or are not in memory anyway.
  ///
  /// - Parameter reading: reads the document again, where they cannot be had back.
  package func spilled(
    to spill: any Spill, reading: @escaping @Sendable () -> Document
  ) -> Document {
    guard case .known(let parts) = content,
      let spilled = SpilledParts(
        parts.body, parts.text, parts.references, parts.anchors, in: spill, reading: reading)
    else { return self }
    var document = self
    document.content = .spilled(spilled)
    return document
  }

  /// The HTML that libcmark wrote, cut at the placeholders. A document that was kept reads its file
  /// again for it, each time.
  package var body: Body {
    switch content {
    case .known(let parts): parts.body
    case .kept(_, _, let read): read().body
    case .spilled(let parts): parts.body
    }
  }

  /// What a reader sees, for a search; a document that was kept reads its file again for it.
  package var text: PlainText {
    switch content {
    case .known(let parts): parts.text
    case .kept(_, _, let read): read().text
    case .spilled(let parts): parts.text
    }
  }

  /// The first of what a reader sees: all that a line about the page can need; see
  /// ``PlainText/beginning``.
  package var beginning: PlainText {
    switch content {
    case .known(let parts): parts.text.beginning
    case .kept(let beginning, _, _): beginning
    case .spilled(let parts): parts.text.beginning
    }
  }

  /// Links, images, citations and embeds in document order; placeholders refer to them by index. A
  /// document that was kept makes the list each time.
  package var references: [Reference] {
    switch content {
    case .known(let parts): parts.references
    case .kept(_, let lists, let read): lists.references ?? read().references
    case .spilled(let parts): parts.references
    }
  }

  /// How many ``references`` there are, for which none has to be made.
  package var referenceCount: Int {
    switch content {
    case .known(let parts): parts.references.count
    case .kept(_, let lists, _): lists.referenceCount
    case .spilled(let parts): parts.references.count
    }
  }

  /// Every id that the body emits, in document order, doubles included. A document that was kept makes
  /// the list each time.
  package var anchors: [Anchor] {
    switch content {
    case .known(let parts): parts.anchors
    case .kept(_, let lists, let read): lists.anchors ?? read().anchors
    case .spilled(let parts): parts.anchors
    }
  }
}

/// A heading of a document.
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package let level: Int
  /// The anchor: GitHub's, or the author's own from `{#id}`.
  package let id: String
  /// Without markup.
  package let text: String
  /// Offsets in bytes from the start of the file.
  package let range: Range<Int>

  package init(level: Int, id: String, text: String, range: Range<Int>) {
    self.level = level
    self.id = id
    self.text = text
    self.range = range
  }
}

/// An id that a page emits, so that a link may point at it.
package struct Anchor: Sendable, Hashable {
  package let id: String
  /// Where it is: offsets in bytes from the start of the file.
  package let range: Range<Int>

  package init(id: String, range: Range<Int>) {
    self.id = id
    self.range = range
  }
}

/// A code block that shows the text of another file.
///
/// The document does not know that text: what fills its placeholder reads the file and asks
/// ``html(for:)`` for the markup.
package struct Include: Sendable, Hashable {
  /// The path as written, relative to the page.
  package let path: String
  package var info: CodeInfo
  /// The line with the fence: offsets in bytes from the start of the page's file.
  package let range: Range<Int>

  package init(path: String, info: CodeInfo, range: Range<Int>) {
    self.path = path
    self.info = info
    self.range = range
  }
}
