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

  /// The address that a page's path would give it, where it is the home page instead.
  static func ownAddress(of path: String, at address: Address) -> Alias? {
    guard address.path == "index.html" else { return nil }
    let stem = FileName.withoutEnding(path)
    if PageAddresses.isIndexName(stem) { return nil }
    return Alias(path: "\(stem).html", anchor: nil, target: nil, range: 0..<0)
  }

  /// Where a page lay by its older path: `a.md` and `a` at `a.html`, `a/` and `a/README.md` at
  /// `a/index.html`.
  private static func address(ofPath path: String) -> Address {
    let isFolder = path.hasSuffix("/")
    var path = URLPath.resolve(path, in: "")
    if isFolder || path.isEmpty {
      return Address(URLPath.path(of: "index.html", in: path))
    }
    if path.hasSuffix(".html") { return Address(path) }
    path = FileName.withoutEnding(path)
    if PageAddresses.isIndexName(URLPath.name(of: path)) {
      let folder = URLPath.folder(of: path)
      return Address(URLPath.path(of: "index.html", in: folder))
    }
    return Address("\(path).html")
  }
}

/// Reads the `aliases:` of front matter: a path or a list of paths, each alone or with the section
/// that it leads to (`guides/old.md: "#setup"`), and older ids of sections (`"#old": "#new"`).
enum AliasReader {
  /// The aliases; what cannot be read is left out and reported.
  static func aliases(of fields: Fields, _ reader: inout NodeReader) -> [Alias] {
    guard let entry = fields["aliases"], !entry.value.isMissing else { return [] }
    let items = entry.value.sequence ?? [entry.value]
    let limit = InputLimits.filesOfFrontMatter
    if items.count > limit {
      reader.reportValue(
        "a page may have at most \(limit) aliases, not \(items.count)",
        at: reader.place(entry.keyRange))
    }
    return items.prefix(limit).flatMap { item -> [Alias] in
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
      let isOther = text.contains("#") || text.contains("://")
      // (Servers take it for any number of letters.)
      let isPattern = text.contains("*")
      let flaw = isOther || isPattern ? nil : flaw(of: text)
      if isOther || isPattern || flaw != nil {
        let message = "'\(text)' is not an older path from the root of the content"
        reader.reportValue(
          message, at: reader.place(range), note: isPattern ? patternAdvice : flaw?.description)
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

  private static let patternAdvice =
    "an alias is the path of one page, without '*': name each older page by an alias of its own"

  /// What is wrong with a text as an older path; nil where nothing is. Like a link it may begin with
  /// `/`, and one that names a folder may end with it.
  private static func flaw(of text: String) -> SitePath.Flaw? {
    let path = text.dropFirst(text.hasPrefix("/") ? 1 : 0)
    if path.isEmpty { return nil }
    if let flaw = SitePath.flaw(of: String(path.dropLast(path.hasSuffix("/") ? 1 : 0))) {
      return flaw
    }
    // The ending of the page can make its name too long.
    let address = Alias(path: text, anchor: nil, target: nil, range: 0..<0).address
    return address.flatMap { SitePath.flaw(of: $0.path) }
  }
}
