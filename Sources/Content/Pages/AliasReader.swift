internal import Diagnostics
internal import YAML

/// Reads the `aliases:` of front matter: a path or a list of paths, each alone or with the section
/// that it leads to (`guides/old.md: "#setup"`), and older ids of sections (`"#old": "#new"`).
enum AliasReader {
  static func aliases(_ reader: inout MappingReader) -> [Alias] {
    guard let value = reader.value("aliases"), !value.isMissing else { return [] }
    return (value.sequence ?? [value]).flatMap { item -> [Alias] in
      if let text = item.scalar {
        return alias(text, at: item.range, target: nil, &reader).map { [$0] } ?? []
      }
      guard let entries = item.mapping else {
        reader.report(.frontMatter, "an alias is a path, not \(item.description)", at: item.range)
        return []
      }
      return entries.compactMap { entry in
        guard let target = entry.value.scalar, target.hasPrefix("#"), target.utf8.count > 1 else {
          let message = "an alias leads to a section of this page, as '#setup' does"
          reader.report(.frontMatter, message, at: entry.value.range)
          return nil
        }
        return alias(entry.key, at: entry.keyRange, target: String(target.dropFirst()), &reader)
      }
    }
  }

  private static func alias(
    _ text: String, at range: Range<Int>, target: String?, _ reader: inout MappingReader
  ) -> Alias? {
    if text.isEmpty { return nil }
    guard text.hasPrefix("#") else {
      if text.contains("#") || text.contains("://") || URLPath.resolve(text, in: "").hasPrefix("..")
      {
        let message = "'\(text)' is no older path from the root of the content"
        reader.report(.frontMatter, message, at: range)
        return nil
      }
      return Alias(path: text, anchor: nil, target: target, range: range)
    }
    guard let target else {
      let message = "an older section says which one it is now: '\(text)': '#setup'"
      reader.report(.frontMatter, message, at: range)
      return nil
    }
    return Alias(path: "", anchor: String(text.dropFirst()), target: target, range: range)
  }
}
