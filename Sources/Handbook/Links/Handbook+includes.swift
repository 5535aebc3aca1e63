package import Markdown

extension Handbook {
  /// The file that a code block of a page includes, as a path below the content folder; it climbs
  /// with `..` where it lies outside.
  package func path(of include: Include, on page: Int) -> String {
    URLPath.resolve(include.path, in: URLPath.folder(of: pages[page].path))
  }
}
