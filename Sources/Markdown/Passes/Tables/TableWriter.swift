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

  /// Writes text, escaped.
  mutating func write(text: UnsafeBufferPointer<UInt8>) { markup.append(escaping: text) }

  /// A node for the inlines of a cell, behind what has been written.
  mutating func open() -> Node {
    flush()
    let cell = Node.make(.customInline)
    table.append(cell)
    return cell
  }

  /// Hands what has been written to the table.
  mutating func flush() {
    if markup.isEmpty { return }
    let run = Node.make(.customInline)
    run.setOnEnter(markup)
    table.append(run)
    markup.removeAll(keepingCapacity: true)
  }
}
