package import Archive
internal import Content
internal import HTML
internal import Markdown
internal import Words

/// What a server shows where nothing is.
///
/// It is shown at any depth, so its URLs begin at the path below which the site is served, where that
/// is known; else they are those of a page in the root, and home is the root of the host: that much is
/// true below any path, with the style or without.
package struct NotFoundPage: FileInputs {
  /// What an author wrote for it.
  package struct Text: Sendable, Hashable {
    let text: PageText
    /// By reference of the document.
    let fillings: [Filling]
    /// The text of each included file; nil where it is not to be had.
    let includes: [[UInt8]?]

    package init(_ text: PageText, fillings: [Filling], includes: [[UInt8]?]) {
      self.text = text
      self.fillings = fillings
      self.includes = includes
    }
  }

  private let frame: PageFrame
  /// Nil where the handbook has no such page of its own.
  private let text: Text?

  package init(_ frame: PageFrame, text: Text? = nil) {
    self.frame = frame
    self.text = text
  }

  package func render() -> [UInt8] {
    let page = rendered(
      near: """
        <section class="matter" id="nearest" aria-labelledby="meant" data-map="map.html" hidden>
        """, items: [], scripts: "<script defer src=\"assets/nearest.js\"></script>\n")
    return frame.site.value.basePath.map { Self.rooted(page, at: $0) } ?? page
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
    let isPlaced = frame.page.site.value.basePath != nil
    if !isPlaced { frame.home = "/" }
    let filler = text.map { own in
      BodyFiller(
        text: own.text, fillings: own.fillings, includes: own.includes, page: frame.page.context)
    }
    if filler?.embeds(.chart) == true { frame.styles = [.charts] }
    frame.content = """
      \(filler.map(own) ?? usual(isPlaced: isPlaced))\
      \(near)<h2 id="meant">\(self.frame.context.html(.perhapsMeant))</h2>
      <ul class="tiles">\(items)</ul></section>

      """
    frame.scripts = scripts
    return frame.rendered()
  }

  /// What it says where the author says nothing.
  private func usual(isPlaced: Bool) -> HTML {
    let page = frame.context
    let ways: HTML =
      isPlaced
      ? """
      <a class="button" href="index.html">\(page.html(.home))</a><a class="button quiet" href="map.html">\(page.html(.siteMap))</a>
      """
      : "<a class=\"button\" href=\"/\">\(page.html(.home))</a>"
    return """
      <p class="overline">404</p>
      <h1>\(page.html(.notFoundTitle))</h1>
      <p class="lede">\(page.html(.notFoundLede))</p>
      <div class="actions">\(ways)</div>

      """
  }

  /// What the author says.
  private func own(_ filler: BodyFiller) -> HTML {
    let body = OlderAnchors.adding(filler.text.frontMatter.aliases, to: filler.body())
    let heading: HTML = filler.text.opensWithHeading ? HTML() : "<h1>\(frame.title)</h1>\n"
    return "\(heading)<div class=\"prose\">\n\(body)</div>\n"
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
    let list = Array(" srcset=\"".utf8)
    let names = [
      " href=\"", " src=\"", " srcset=\"", " data-folder=\"", " data-map=\"", " data-root=\"",
    ].map {
      Array($0.utf8)
    }
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
      if name != list { continue }
      // (What follows a comma and a space begins another address.)
      while index < page.count, page[index] != UInt8(ascii: "\"") {
        result.append(page[index])
        index += 1
        guard page[index - 1] == UInt8(ascii: " "), page[index - 2] == UInt8(ascii: ",") else {
          continue
        }
        if isRelative(page[index...].prefix { $0 != UInt8(ascii: "\"") }) { result += path.utf8 }
      }
    }
    return result
  }

  private static func isRelative(_ url: ArraySlice<UInt8>) -> Bool {
    guard let first = url.first else { return true }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "/") { return false }
    // (In a list of images a space ends an address.)
    let beforeSlash = url.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: " ") }
    return !beforeSlash.contains(UInt8(ascii: ":"))
  }
}

extension NotFoundPage.Text: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(text)
    digester.combine(fillings)
    digester.combine(includes.count)
    for text in includes {
      digester.combine(text != nil)
      if let text { digester.combine(bytes: text) }
    }
  }
}

extension NotFoundPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(text)
  }
}
