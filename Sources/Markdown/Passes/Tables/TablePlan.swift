/// Which lines of a paragraph are a table.
struct TablePlan {
  /// The line of the header row; the delimiter row follows it.
  let headerLine: Int
  let alignments: [ColumnAlignment]
  /// The cells of the header row.
  let header: [Range<Int>]
}
