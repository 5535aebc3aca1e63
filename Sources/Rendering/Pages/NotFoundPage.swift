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
    let page = rendered(
      near: "<section class=\"matter\" id=\"nearest\" aria-labelledby=\"meant\" hidden>", items: [],
      scripts: "<script defer src=\"assets/nearest.js\"></script>\n")
    guard let base = self.frame.site.value.baseURL else { return page }
    return Self.rooted(page, at: Self.path(of: base))
  }

  /// The page as a server sends it that knows the pages of the site and has it at its root.
  ///
  /// - Parameter near: the pages whose addresses are most like the one that was asked for.
  package func render(near: [Link]) -> [UInt8] {
    let section: HTML = "<section class=\"matter\" id=\"nearest\" aria-labelledby=\"meant\""
    let items = near.map { "<li>\($0.html(from: frame.address))</li>" as HTML }
    let page = rendered(
      near: near.isEmpty ? "\(section) hidden>" : "\(section)>", items: items, scripts: HTML())
    return Self.rooted(page, at: "/")
  }

  private func rendered(near: HTML, items: [HTML], scripts: HTML) -> [UInt8] {
    var frame = Frame(frame)
    frame.content = """
      <p class="overline">404</p>
      <h1>There is no page at this address</h1>
      <p class="lede">It may have moved, or the link was mistyped.</p>
      <div class="actions"><a class="button" href="index.html">Home</a>\
      <a class="button quiet" href="map.html">Site map</a></div>
      \(near)<h2 id="meant">Perhaps you meant</h2>
      <ul class="tiles">\(items)</ul></section>

      """
    frame.scripts = scripts
    return frame.rendered()
  }

  /// The path of a URL, from slash to slash: `/` or `/handbook/`.
  package static func path(of url: String) -> String {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    let isAbsolute = url.contains("://")
    let folders = isAbsolute ? parts.dropFirst(2) : parts[...]
    return folders.isEmpty ? "/" : "/\(folders.joined(separator: "/"))/"
  }

  /// The page with its relative URLs made to begin at a path.
  package static func rooted(_ page: [UInt8], at path: String) -> [UInt8] {
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
