/// What raw HTML may hold: roughly what GitHub lets through, less what HTML calls obsolete.
enum Safelist {
  static let tags: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p",
    "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span", "strong",
    "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u",
    "ul", "var", "wbr",
  ]

  /// Tags without an end.
  static let void: Set<String> = ["br", "col", "hr", "img", "source", "wbr"]

  /// Tags whose end may be left out.
  static let optionalEnd: Set<String> = [
    "caption", "colgroup", "dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th",
    "thead", "tr",
  ]

  /// Tags before and behind which may be letters of one word.
  static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "time", "u", "var", "wbr",
  ]

  /// Attributes of any tag; `aria-` and what follows it is one too.
  private static let attributes: Set<String> = [
    "abbr", "align", "alt", "class", "colspan", "datetime", "dir", "headers", "height", "href",
    "id", "itemprop", "itemscope", "itemtype", "lang", "loading", "media", "name", "open", "rel",
    "reversed", "role", "rowspan", "scope", "span", "src", "srcset", "start", "target", "title",
    "translate", "type", "valign", "value", "width",
  ]

  /// What keeps an attribute of a tag that may be there from being there too; an empty text where
  /// nothing needs to be said of it, nil where it may stay.
  static func objection(
    to attribute: String, of tag: String, value: String
  ) -> String? {
    guard attributes.contains(attribute) || attribute.hasPrefix("aria-") else { return "" }
    switch attribute {
    case "name":
      // The name of an image (or of a form, a frame, an object) is a property of `document`.
      if tag == "a" { return objection(toID: value) }
      return tag == "details" ? nil : "only <a> and <details> may have a name"
    case "id": return objection(toID: value)
    case "srcset":
      let set = SourceSet(value)
      if let mistake = set.mistake {
        return "'\(mistake)' is no width like 480w and no density like 2x"
      }
      let isUnsafe = set.candidates.contains { UnsafeURL.isUnsafe($0.url) }
      return set.candidates.isEmpty || isUnsafe ? "" : nil
    case "href", "src": return UnsafeURL.isUnsafe(value) ? "" : nil
    default: return nil
    }
  }

  /// What keeps an id from being the author's; nil where nothing does.
  ///
  /// Every id is a property of `window` too, unless `window` has one of that name already. So an id
  /// may not be what scripts call their own, nor the address of a part of the page, nor the name of a
  /// function that scripts call: no heading has these, and no link is known to lead to them.
  static func objection(toID id: String) -> String? {
    let isTaken =
      scriptNames.contains(id) || ownPrefixes.contains { id.hasPrefix($0) }
    return isTaken ? "'\(id)' is a name that the page's own scripts use" : nil
  }

  /// How the theme's own names begin: those of its scripts, of the parts of a page, and of its tabs.
  private static let ownPrefixes = [
    "fingerpost", "page.", "tab.", "search-field", "search-hit-", "search-list",
  ]

  /// Properties of `document` and `window` by which scripts find elements, make them, load files or
  /// keep what the reader chose.
  static let scriptNames: Set<String> = [
    "activeElement", "addEventListener", "adoptNode", "append", "baseURI", "body", "clearTimeout",
    "contentType", "cookie", "createDocumentFragment", "createElement", "createElementNS",
    "createTextNode", "currentScript", "customElements", "defaultView", "dispatchEvent",
    "documentElement", "documentURI", "elementFromPoint", "firstElementChild", "getComputedStyle",
    "getElementById", "getElementsByClassName", "getElementsByName", "getElementsByTagName",
    "getSelection", "hasFocus", "head", "importNode", "innerHeight", "innerWidth",
    "lastElementChild", "localStorage", "matchMedia", "nodeType", "ownerDocument", "prepend",
    "querySelector", "querySelectorAll", "readyState", "removeEventListener", "replaceChildren",
    "requestAnimationFrame", "scrollBy", "scrollTo", "scrollX", "scrollY", "sessionStorage",
    "setInterval", "setTimeout", "trustedTypes", "visibilityState", "writeln",
  ]

  /// Whether an attribute holds a URL that a page refers to.
  static func isURL(_ attribute: String) -> Bool {
    attribute == "href" || attribute == "src" || attribute == "srcset"
  }
}

/// Tells which URLs could run a script.
package enum UnsafeURL {
  /// Whether a URL is of the schemes that libcmark leaves out: `javascript:`, `vbscript:`, `file:`
  /// and `data:`, images in common formats aside.
  package static func isUnsafe(_ url: String) -> Bool {
    // Most links are paths.
    guard url.utf8.contains(UInt8(ascii: ":")) else { return false }
    // Browsers drop tabs and line ends within a URL, and control characters and spaces before it.
    var start: [UInt8] = []
    for byte in url.utf8 {
      if byte <= 0x20, start.isEmpty || byte.isWhitespace { continue }
      start.append(byte.lowercased)
      if start.count == 24 { break }
    }
    if begins(start, "data:") {
      return !["png", "gif", "jpeg", "webp"].contains { begins(start, "data:image/\($0)") }
    }
    return begins(start, "javascript:") || begins(start, "vbscript:") || begins(start, "file:")
  }

  private static func begins(_ bytes: [UInt8], _ text: String) -> Bool {
    bytes.starts(with: text.utf8)
  }
}
