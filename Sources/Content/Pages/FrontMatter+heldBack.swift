internal import Diagnostics
internal import YAML

extension FrontMatter {
  /// A key that we do not know and that says in other words, or misspelt, that the page is not for
  /// readers: it must not go public by that.
  static func heldBack(by unknown: [YAMLEntry]) -> YAMLEntry? {
    unknown.first { entry in
      let key = entry.key.lowercased()
      if key == "build" || key == "_build" { return neverShows(entry.value) }
      // (MkDocs' plugin encryptcontent shows the page to who knows the word.)
      if key == "password" { return entry.value.scalar?.isEmpty == false }
      switch entry.value.scalar?.lowercased() {
      case "true", "yes", "on":
        return hidingKeys.contains(key) || NearMiss.nearest(to: key, in: ["draft"]) != nil
      case "false", "no", "off":
        return key == "published" || NearMiss.nearest(to: key, in: ["published"]) != nil
      default:
        // A day that is none may be one to come.
        return isDated(key) && !entry.value.isMissing && day(of: entry.value) == nil
      }
    }
  }

  /// Keys of other tools that keep a page off the site, or off its lists and its search.
  static let hidingKeys: Set<String> = [
    "draft", "private", "unpublished", "unlisted", "hidden", "exclude", "excluded", "headless",
    "internal",
  ]

  /// Whether `build` of Hugo says that no page is made: `render: never`.
  private static func neverShows(_ build: YAMLNode) -> Bool {
    ["never", "false", "link"].contains(build["render"]?.scalar?.lowercased() ?? "")
  }

  private static func isDated(_ key: String) -> Bool {
    ["publishdate", "publish_date", "expirydate", "expiry_date", "unpublishdate"].contains(key)
  }

  /// The day that one of some keys says.
  static func day(_ keys: [String], in unknown: [YAMLEntry]) -> DatedKey? {
    for entry in unknown where keys.contains(entry.key.lowercased()) {
      if let day = day(of: entry.value) {
        return DatedKey(key: entry.key, day: day.text, range: entry.keyRange)
      }
    }
    return nil
  }

  /// The day with which a value begins: `2026-11-23T10:00:00Z`.
  private static func day(of value: YAMLNode) -> Day? {
    value.scalar.flatMap { Day(String($0.prefix(10))) }
  }
}
