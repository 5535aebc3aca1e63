internal import Diagnostics

/// Holds the names in a template against the contract, since the template library renders an unknown
/// name as nothing.
enum TemplateNames {
  /// A mistake for each tag that names nothing, with the nearest name.
  static func check(_ file: SourceFile, partials: Set<String>) -> [Diagnostic] {
    tags(in: file.bytes).compactMap { tag in
      switch tag.sigil {
      case ">":
        if partials.contains(tag.name) { return nil }
        return mistake("no partial '\(tag.name)' in this theme", tag, file, partials)
      case "!", "=": return nil
      default:
        if tag.name == "." || TemplateName(tag.name) != nil { return nil }
        let names = TemplateName.allCases.map(\.name)
        return mistake("no name '\(tag.name)' in the contract of templates", tag, file, names)
      }
    }
  }

  /// The names that a template asks for the presence of.
  static func conditions(in file: SourceFile) -> [TemplateName] {
    tags(in: file.bytes).compactMap { tag in
      tag.sigil == "#" || tag.sigil == "^" ? TemplateName(tag.name) : nil
    }
  }

  private static func mistake(
    _ message: String, _ tag: Tag, _ file: SourceFile, _ known: some Sequence<String>
  ) -> Diagnostic {
    let nearest = NearMiss.nearest(to: tag.name, in: known)
    let notes = nearest.map { [Note("did you mean '\($0)'?")] } ?? []
    let place = SourceRange(file: file.path, range: tag.range)
    return Diagnostic(.unknownTemplateName, message, at: place, notes: notes, fix: nearest)
  }

  /// A tag: `{{name}}`, `{{{name}}}`, `{{#name}}` and so on.
  private struct Tag {
    /// The character before the name that says what kind of tag it is, if any.
    let sigil: Character?
    let name: String
    let range: Range<Int>
  }

  private static func tags(in bytes: [UInt8]) -> [Tag] {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var tags: [Tag] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      var start = index + 2
      if start < bytes.count, bytes[start] == open { start += 1 }
      let end = bytes[start...].firstIndex(of: close) ?? bytes.endIndex
      if let tag = tag(bytes, start..<end) { tags.append(tag) }
      index = end + 1
    }
    return tags
  }

  private static func tag(_ bytes: [UInt8], _ range: Range<Int>) -> Tag? {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    var range = range
    while let first = range.first, isSpace(bytes[first]) { range.removeFirst() }
    var sigil: Character?
    if let first = range.first, "#^/>&!=$<".utf8.contains(bytes[first]) {
      sigil = Character(Unicode.Scalar(bytes[first]))
      range.removeFirst()
    }
    while let first = range.first, isSpace(bytes[first]) { range.removeFirst() }
    while let last = range.last, isSpace(bytes[last]) { range.removeLast() }
    if range.isEmpty { return nil }
    return Tag(sigil: sigil, name: String(decoding: bytes[range], as: UTF8.self), range: range)
  }
}

/// The names that a template may use: the documented contract between the program and a theme.
///
/// A name without a value is absent, so that `{{#pager}}…{{/pager}}` leaves its content out.
package enum TemplateName: Int, Sendable, Hashable, CaseIterable {
  // Text, escaped by `{{name}}`.
  /// The language tag of the handbook.
  case language
  /// `ltr` or `rtl`.
  case direction
  /// One of the kinds of page: `text`, `question`, `outcome` and so on.
  case kind
  /// The title of the page and of the handbook, for the window.
  case windowTitle
  case siteTitle
  /// What the list of pages about the whole is called.
  case referenceLabel

  // Markup, spliced by `{{{name}}}`.
  /// Further attributes of `<html>`, with the space before each.
  case attributes
  /// The path from the page to the root of the site, empty or ending in `/`.
  case root
  /// The URL of the home page.
  case home
  /// Description, OpenGraph tags and alternates.
  case meta
  /// The words of the link over what is around the text.
  case skip
  /// The words of the button that opens the navigation on narrow windows.
  case menu
  /// The link to the icon of the window.
  case favicon
  case logo
  /// Links and buttons at the end of the header.
  case tools
  case sidebar
  case breadcrumbs
  case content
  /// Links to the previous and the next page.
  case pager
  case footer
  /// Items of a list: rules, evidence, glossary, map.
  case referenceLinks
  /// Further scripts that the page needs.
  case scripts
  /// The links to further style sheets, the handbook's own last.
  case style

  // The handbook's own markup, from `_theme/head.html` and so on.
  case headSlot
  case headerSlot
  case footerSlot
  case pageEndSlot

  /// Its place in the list of all names.
  var index: Int { rawValue }

  /// The name as templates write it.
  var name: String { Self.names[index] }

  /// (Worked out once: the runtime takes long to find what a case is called.)
  private static let names = allCases.map { "\($0)" }

  /// The name that a template writes; nil where there is no such name.
  init?(_ name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  /// Whether the value is text, which `{{name}}` escapes, rather than markup.
  var isText: Bool {
    switch self {
    case .language, .direction, .kind, .windowTitle, .siteTitle, .referenceLabel: true
    default: false
    }
  }
}
