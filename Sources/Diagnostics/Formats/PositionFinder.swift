/// Works out lines and columns, file by file.
struct PositionFinder {
  private var files: [String: SourceFile] = [:]
  private var tables: [String: LineTable] = [:]

  /// - Parameter files: the sources that diagnostics may name.
  init(files: some Sequence<SourceFile>) {
    for file in files { self.files[file.path] = file }
  }

  /// The lines of a file; nil where its text is not known.
  mutating func table(for path: String) -> LineTable? {
    if let table = tables[path] { return table }
    guard let file = files[path] else { return nil }
    let table = LineTable(file.bytes)
    tables[path] = table
    return table
  }

  /// The bytes of a file; nil where its text is not known.
  func bytes(of path: String) -> [UInt8]? { files[path]?.bytes }

  /// Where a place begins and ends; nil where the file's text is not known.
  mutating func positions(of place: SourceRange) -> (start: Position, end: Position)? {
    guard let table = table(for: place.file) else { return nil }
    return (
      table.position(at: place.range.lowerBound), table.position(at: place.range.upperBound)
    )
  }
}
