package import HTML

/// The HTML of a document with gaps: `pieces[0] slots[0] pieces[1] slots[1] … pieces[n]`.
package struct Body: Sendable {
  /// Always one more than there are slots.
  package private(set) var pieces: [HTML]
  package private(set) var slots: [Slot]

  /// An empty body.
  package init() {
    pieces = [HTML()]
    slots = []
  }

  /// Appends markup behind the last slot.
  package mutating func append(_ html: HTML) { pieces[pieces.count - 1].append(html) }

  /// Appends a gap.
  package mutating func append(_ slot: Slot) {
    slots.append(slot)
    pieces.append(HTML())
  }

  /// The whole, with each gap filled.
  package func filled(with filling: (Slot) -> HTML) -> HTML {
    var html = pieces[0]
    for (index, slot) in slots.enumerated() {
      html.append(filling(slot))
      html.append(pieces[index + 1])
    }
    return html
  }
}
