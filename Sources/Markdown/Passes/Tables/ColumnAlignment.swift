/// How the cells of a table's column are set.
enum ColumnAlignment {
  case none
  case left
  case center
  case right

  /// The start tag of a cell: a class, never a style, so that the page needs no inline style.
  func startTag(isHeader: Bool) -> StaticString {
    switch self {
    case .none: isHeader ? "<th>" : "<td>"
    case .left: isHeader ? "<th class=\"align-left\">" : "<td class=\"align-left\">"
    case .center: isHeader ? "<th class=\"align-center\">" : "<td class=\"align-center\">"
    case .right: isHeader ? "<th class=\"align-right\">" : "<td class=\"align-right\">"
    }
  }
}
