internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A key of front matter that means nothing to us, once per key, on the first page that has it.
///
/// ```
/// go.md:3:1: warning: front matter has no key 'tilte', on 3 pages [unknown-key]
///       = did you mean 'title'?
/// ```
enum UnknownKey: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    var first: [String: Place] = [:]
    var counts: [String: Int] = [:]
    for page in handbook.pages {
      for unknown in page.frontMatter.unknownKeys {
        if first[unknown.key] == nil { first[unknown.key] = page.place(unknown.range) }
        counts[unknown.key, default: 0] += 1
      }
    }
    return first.keys.sorted().map { key in
      let count = counts[key] ?? 1
      let message = "front matter has no key '\(key)'" + (count > 1 ? ", on \(count) pages" : "")
      let nearest = NearMiss.nearest(to: key, in: FrontMatter.knownKeys)
      let notes = nearest.map { [Note("did you mean '\($0)'?")] } ?? []
      return Diagnostic(.unknownKey, message, at: first[key], notes: notes)
    }
  }
}
