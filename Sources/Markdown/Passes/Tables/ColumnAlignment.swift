/// How the cells of a table's column are set.
enum ColumnAlignment {
  case none
  case left
  case center
  case right

  /// What stands behind the name of a cell's tag: a class, never a style, so that the page needs
  /// no inline style.
  var attribute: StaticString {
    switch self {
    case .none: ""
    case .left: " class=\"align-left\""
    case .center: " class=\"align-center\""
    case .right: " class=\"align-right\""
    }
  }
}
