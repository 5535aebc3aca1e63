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

  /// Attributes of any tag; `aria-` and what follows it is one too.
  private static let attributes: Set<String> = [
    "abbr", "align", "alt", "class", "colspan", "datetime", "dir", "headers", "height", "href",
    "id", "itemprop", "itemscope", "itemtype", "lang", "loading", "media", "name", "open", "rel",
    "reversed", "role", "rowspan", "scope", "span", "src", "srcset", "start", "target", "title",
    "translate", "type", "valign", "value", "width",
  ]

  /// Whether an attribute may stand in any tag that may.
  static func allows(attribute: String) -> Bool {
    attributes.contains(attribute) || attribute.hasPrefix("aria-")
  }

  /// Whether an attribute holds a URL that a page refers to.
  static func isURL(_ attribute: String) -> Bool {
    attribute == "href" || attribute == "src" || attribute == "srcset"
  }

  /// Whether a value of an attribute that may stand may stand in it: no URL that could run a script,
  /// and no list of images for screens of several kinds, of which one alone would be checked.
  static func allows(value: String, of attribute: String) -> Bool {
    if attribute == "srcset", value.utf8.contains(where: { $0.isWhitespace || $0 == 0x2C }) {
      return false
    }
    return !isURL(attribute) || !UnsafeURL.isUnsafe(value)
  }
}
