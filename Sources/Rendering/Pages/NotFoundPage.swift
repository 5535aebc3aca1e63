package import Archive
internal import HTML

/// What a server shows where nothing is.
///
/// It is shown at any depth, so its URLs begin at the path of the base URL where one is given; else
/// they are those of a page in the root.
package struct NotFoundPage: FileInputs {
  private let frame: PageFrame

  package init(_ frame: PageFrame) { self.frame = frame }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    frame.content = """
      <p class="overline">404</p>
      <h1>There is no page at this address</h1>
      <p class="lede">It may have moved, or the link was mistyped.</p>
      <div class="actions"><a class="button" href="index.html">Home</a>\
      <a class="button quiet" href="map.html">Site map</a></div>
      <section class="matter" id="nearest" aria-labelledby="meant" hidden><h2 id="meant">Perhaps you meant</h2>
      <ul class="tiles"></ul></section>

      """
    frame.scripts = "<script defer src=\"assets/nearest.js\"></script>\n"
    let page = frame.rendered()
    guard let base = self.frame.site.value.baseURL else { return page }
    return Self.rooted(page, at: Self.path(of: base))
  }

  /// The path of a URL, from slash to slash: `/` or `/handbook/`.
  static func path(of url: String) -> String {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    let isAbsolute = url.contains("://")
    let folders = isAbsolute ? parts.dropFirst(2) : parts[...]
    return folders.isEmpty ? "/" : "/\(folders.joined(separator: "/"))/"
  }

  /// The page with its relative URLs made to begin at a path.
  static func rooted(_ page: [UInt8], at path: String) -> [UInt8] {
    let names = [Array(" href=\"".utf8), Array(" src=\"".utf8), Array(" data-folder=\"".utf8)]
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 4096)
    var index = 0
    while index < page.count {
      guard page[index] == UInt8(ascii: " "),
        let name = names.first(where: { page[index...].starts(with: $0) })
      else {
        result.append(page[index])
        index += 1
        continue
      }
      result += name
      index += name.count
      let url = page[index...].prefix { $0 != UInt8(ascii: "\"") }
      if isRelative(url) { result += path.utf8 }
    }
    return result
  }

  private static func isRelative(_ url: ArraySlice<UInt8>) -> Bool {
    guard let first = url.first else { return true }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "/") { return false }
    let beforeSlash = url.prefix { $0 != UInt8(ascii: "/") }
    return !beforeSlash.contains(UInt8(ascii: ":"))
  }
}

extension NotFoundPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
  }
}
