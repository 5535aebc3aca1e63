/// An entry of another tool's list of pages, with the entries below it.
package struct OutlineEntry: Sendable, Hashable {
  /// What an entry leads to.
  package enum Target: Sendable, Hashable {
    /// A page, or a folder with all that is in it, by its path below the content folder.
    case path(String)
    /// Another site.
    case url(String)
    /// Nothing: a group, or a chapter that is not written yet.
    case nothing
    /// Nothing: the title of a part, to which the entries behind it belong.
    case part
  }

  package let title: String?
  package let target: Target
  package var children: [OutlineEntry]

  package init(_ title: String?, _ target: Target, children: [OutlineEntry] = []) {
    self.title = title
    self.target = target
    self.children = children
  }

  /// The paths of the entry and of all below it, in order.
  var paths: [String] {
    let own: [String] = if case .path(let path) = target { [path] } else { [] }
    return own + children.flatMap(\.paths)
  }
}
