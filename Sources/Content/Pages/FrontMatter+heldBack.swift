internal import Diagnostics
internal import YAML

extension FrontMatter {
  /// A key that we do not know and that says in other words, or misspelt, that the page is not for
  /// readers: it must not go public by that.
  static func heldBack(by unknown: [YAMLEntry]) -> YAMLEntry? {
    unknown.first { entry in
      let key = plain(entry.key)
      if key == "build" { return neverShows(entry.value) }
      let value = entry.value.scalar?.lowercased() ?? ""
      // (MkDocs' plugin encryptcontent shows the page to anyone who knows the word.)
      if key == "password" { return !value.isEmpty }
      switch value {
      case "true", "yes", "on", "1":
        return hidingKeys.contains(key) || NearMiss.nearest(to: key, in: ["draft"]) != nil
      case "false", "no", "off", "0":
        return showingKeys.contains(key) || NearMiss.nearest(to: key, in: ["published"]) != nil
      default:
        if statesOfAPage.contains(key), hidingKeys.contains(value) { return true }
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

  /// Keys that say of a page that readers may see it.
  private static let showingKeys: Set<String> = ["published", "publish", "public", "visible"]

  /// Keys whose value says who may see a page.
  private static let statesOfAPage: Set<String> = ["visibility", "state", "access", "workflow"]

  /// A key in small letters, without what joins its words and without a verb before it: `is_draft`.
  private static func plain(_ key: String) -> String {
    let letters = key.lowercased().filter(\.isLetter)
    return letters.hasPrefix("is") ? String(letters.dropFirst(2)) : letters
  }

  /// Whether `build` of Hugo says that no page is made: `render: never`.
  private static func neverShows(_ build: YAMLNode) -> Bool {
    ["never", "false", "link"].contains(build["render"]?.scalar?.lowercased() ?? "")
  }

  private static func isDated(_ key: String) -> Bool {
    firstDays.contains(key) || lastDays.contains(key)
  }

  /// Keys of the day from which a page may be published, and of the day to which.
  static let firstDays: Set<String> = [
    "publishdate", "pubdate", "publishat", "publishon", "publishafter", "releasedate", "embargo",
    "embargoeduntil",
  ]
  static let lastDays: Set<String> = [
    "expirydate", "expires", "expiresat", "expireson", "expirationdate", "expiredate",
    "unpublishdate", "unpublishat", "unpublishon",
  ]

  /// The day that one of some keys says.
  static func day(_ keys: Set<String>, in unknown: [YAMLEntry]) -> DatedKey? {
    for entry in unknown where keys.contains(plain(entry.key)) {
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
