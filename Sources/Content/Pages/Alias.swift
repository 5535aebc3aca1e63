internal import Diagnostics
internal import YAML

/// An older name of a page or of one of its sections, as front matter has it.
package struct Alias: Sendable, Hashable {
  /// The older path from the content's root; empty where only a section has another name now.
  package let path: String
  /// The older id of a section of this page; nil for an alias of the page.
  package let anchor: String?
  /// The section that it leads to, by id; nil for the top of the page.
  package let target: String?
  /// Where it stands: offsets in bytes from the start of the file.
  package let range: Range<Int>

  /// The address at which the older page lay; nil for an alias of a section.
  package var address: Address? { path.isEmpty ? nil : Self.address(ofPath: path) }

  /// Where a page lay by its older path: `a.md` and `a` at `a.html`, `a/` and `a/README.md` at
  /// `a/index.html`.
  private static func address(ofPath path: String) -> Address {
    let isFolder = path.hasSuffix("/")
    var path = URLPath.resolve(path, in: "")
    if isFolder || path.isEmpty {
      return Address(path.isEmpty ? "index.html" : "\(path)/index.html")
    }
    if path.hasSuffix(".html") { return Address(path) }
    if path.hasSuffix(".md") { path.removeLast(3) }
    if PageAddress.isIndexName(URLPath.name(of: path)) {
      let folder = URLPath.folder(of: path)
      return Address(folder.isEmpty ? "index.html" : "\(folder)/index.html")
    }
    return Address("\(path).html")
  }
}

/// Reads the `aliases:` of front matter: a path or a list of paths, each alone or with the section
/// that it leads to (`guides/old.md: "#setup"`), and older ids of sections (`"#old": "#new"`).
enum AliasReader {
  /// The aliases; what cannot be read is left out and reported.
  static func aliases(of fields: Fields, _ reader: inout NodeReader) -> [Alias] {
    guard let value = fields["aliases"]?.value, !value.isMissing else { return [] }
    return (value.sequence ?? [value]).flatMap { item -> [Alias] in
      if let text = item.scalar {
        return alias(text, at: item.range, target: nil, &reader).map { [$0] } ?? []
      }
      guard let entries = item.mapping else {
        reader.reportValue(
          "an alias is a path, not \(item.description)", at: reader.place(item.range))
        return []
      }
      return entries.compactMap { entry in
        guard let target = entry.value.scalar, target.hasPrefix("#"), target.utf8.count > 1 else {
          let message = "an alias leads to a section of this page, as '#setup' does"
          reader.reportValue(message, at: reader.place(entry.value.range))
          return nil
        }
        return alias(entry.key, at: entry.keyRange, target: String(target.dropFirst()), &reader)
      }
    }
  }

  private static func alias(
    _ text: String, at range: Range<Int>, target: String?, _ reader: inout NodeReader
  ) -> Alias? {
    if text.isEmpty { return nil }
    guard text.hasPrefix("#") else {
      if text.contains("#") || text.contains("://") || URLPath.resolve(text, in: "").hasPrefix("..")
      {
        let message = "'\(text)' is not an older path from the root of the content"
        reader.reportValue(message, at: reader.place(range))
        return nil
      }
      return Alias(path: text, anchor: nil, target: target, range: range)
    }
    guard let target else {
      let message = "an older section says which one it is now: '\(text)': '#setup'"
      reader.reportValue(message, at: reader.place(range))
      return nil
    }
    return Alias(path: "", anchor: String(text.dropFirst()), target: target, range: range)
  }
}
