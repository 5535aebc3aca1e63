package import Diagnostics
internal import Markdown
internal import YAML

/// An entry of `nav:` in `fingerpost.yml`: what it names, and how it is called there.
package struct NavigationItem: Sendable, Hashable {
  /// What an entry leads to.
  package enum Target: Sendable, Hashable {
    /// A page, a folder with all that is in it, or a decision: its path below the content folder.
    case path(PlacedText)
    /// Another site.
    case url(String)
    /// The entries of a group.
    case group([NavigationItem])
    /// The title of the entries behind it.
    case heading
    /// All that is not named.
    case rest
  }

  package let title: String?
  package let target: Target

  package init(_ title: String? = nil, _ target: Target) {
    self.title = title
    self.target = target
  }

  /// The paths of entries and of all below them, in order.
  package static func paths(of items: [NavigationItem]) -> [PlacedText] {
    items.flatMap { item -> [PlacedText] in
      switch item.target {
      case .path(let path): [path]
      case .group(let items): paths(of: items)
      case .url, .heading, .rest: []
      }
    }
  }
}

/// Reads `nav:`: a list of paths, addresses, and groups with a title and a list of their own.
struct NavigationItemReader {
  /// Where each path was named first.
  private var places: [String: SourceRange] = [:]

  /// What the key may hold. (Editors are told of three levels; below them, of nothing.)
  static let shape = ValueShape.list(of: item(levels: 3), 0...Int.max)

  private static func item(levels: Int) -> ValueShape {
    if levels == 0 { return .anything }
    let list = ValueShape.list(of: item(levels: levels - 1), 0...Int.max)
    return .either([.text, .texts(to: .either([.text, list, .nothing]))])
  }

  /// The entries of a list; what is wrong with one is reported, and it is left out.
  mutating func items(
    of node: YAMLNode, _ owner: String, at place: SourceRange, _ reader: inout NodeReader
  ) -> [NavigationItem] {
    guard let nodes = node.sequence else {
      reader.reportValue("\(owner) is a list of paths, not \(node.description)", at: place)
      return []
    }
    return nodes.flatMap { node -> [NavigationItem] in
      if let text = node.scalar {
        return item(text, titled: nil, at: reader.place(node.range), &reader).map { [$0] } ?? []
      }
      guard let entries = node.mapping else {
        reader.reportValue(
          "an entry of 'nav' is a path or 'title: path', not \(node.description)",
          at: reader.place(node.range))
        return []
      }
      return entries.compactMap { entry in
        let place = reader.place(entry.value.range)
        if entry.value.isMissing { return NavigationItem(entry.key, .heading) }
        if let text = entry.value.scalar {
          return item(text, titled: entry.key, at: place, &reader)
        }
        let items = items(
          of: entry.value, "'\(entry.key)'", at: reader.place(entry.keyRange), &reader)
        return NavigationItem(entry.key, .group(items))
      }
    }
  }

  private mutating func item(
    _ text: String, titled title: String?, at place: SourceRange, _ reader: inout NodeReader
  ) -> NavigationItem? {
    if text == "..." { return NavigationItem(nil, .rest) }
    if text.contains("://") || text.hasPrefix("mailto:") {
      if UnsafeURL.isUnsafe(text) {
        reader.report(.unsafeLink, "'\(text)' is not safe to follow", at: place)
        return nil
      }
      return NavigationItem(title ?? text, .url(text))
    }
    let path = URLPath.resolve(text, in: "")
    if text.isEmpty || path.isEmpty || URLPath.climbs(path) || text.contains("#") {
      reader.reportValue(
        "'\(text)' is no page, folder or decision of the content", at: place,
        note: "a path from the content folder, as guides/start.md, or an https address")
      return nil
    }
    if let first = places[path] {
      let note = Note("first here", place: first)
      reader.report(.yaml, "'\(path)' stands twice in 'nav'", at: place, notes: [note])
      return nil
    }
    places[path] = place
    return NavigationItem(title, .path(PlacedText(path, at: place)))
  }
}
