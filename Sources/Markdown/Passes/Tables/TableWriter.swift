/// Puts a table together: runs of markup, and between them the cells that libcmark has yet to read.
struct TableWriter {
  let table: Node
  private var markup: [UInt8] = []

  init(table: Node) {
    self.table = table
    markup.reserveCapacity(1024)
  }

  mutating func write(_ text: StaticString) {
    markup.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes the text of a cell, escaped.
  mutating func write(cell: UnsafeBufferPointer<UInt8>, _ text: inout MarkupText) {
    markup.append(escaping: cell)
    text.endBlock()
    text.append(cell)
  }

  /// A node for the inlines of a cell, behind what has been written.
  mutating func open(_ text: inout MarkupText) -> Node {
    flush(&text)
    let cell = Node.make(.customInline)
    table.append(cell)
    return cell
  }

  /// Hands what has been written to the table.
  mutating func flush(_ text: inout MarkupText) {
    if markup.isEmpty { return }
    let run = Node.make(.customInline)
    run.setOnEnter(markup)
    // What comes next is another cell, or behind the table.
    text.endBlock()
    text.give(to: run)
    table.append(run)
    markup.removeAll(keepingCapacity: true)
  }
}
