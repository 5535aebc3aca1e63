package import Content
package import Diagnostics

extension Navigation {
  /// The navigation that `nav:` of `fingerpost.yml` has, in place of that of another tool.
  ///
  /// - Parameters:
  ///   - place: the key.
  ///   - other: what another tool says, of which stays what it keeps out of the navigation.
  ///   - isPage: whether a page stands at a path.
  package static func written(
    _ items: [NavigationItem], at place: SourceRange, after other: Navigation,
    isPage: (String) -> Bool
  ) -> Navigation {
    var navigation = Navigation()
    navigation.outline = outline(of: items)
    navigation.showsRest = asksForRest(items)
    navigation.source = Source(file: place.file, isWhole: false, place: place)
    navigation.hidden = other.hidden
    navigation.takeTitles(of: navigation.outline, isPage: isPage)
    return navigation
  }

  private static func outline(of items: [NavigationItem]) -> [OutlineEntry] {
    items.compactMap { item in
      switch item.target {
      case .path(let path): OutlineEntry(item.title, .path(path.text))
      case .url(let url): OutlineEntry(item.title, .url(url))
      case .heading: OutlineEntry(item.title, .part)
      case .group(let items): OutlineEntry(item.title, .nothing, children: outline(of: items))
      case .rest: nil
      }
    }
  }

  private static func asksForRest(_ items: [NavigationItem]) -> Bool {
    items.contains { item in
      switch item.target {
      case .rest: true
      case .group(let items): asksForRest(items)
      case .path, .url, .heading: false
      }
    }
  }
}
