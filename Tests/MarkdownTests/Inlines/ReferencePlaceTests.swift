import Diagnostics
import Testing

@testable import Markdown

/// Places of references in generated documents: each link's text tells its own offset in the
/// source, so that any document can be checked.
struct ReferencePlaceTests {
  @Test(arguments: 0..<400)
  func areExactInGeneratedDocuments(seed: UInt64) {
    var generator = DocumentGenerator(seed: seed)
    var text = generator.document()
    if seed % 4 == 3 {
      text =
        "\u{FEFF}"
        + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    let file = SourceFile(path: "page.md", text: text)
    let references = MarkdownParser.parse(file).document.references
    for reference in references {
      let source = String(decoding: file.bytes[reference.range], as: UTF8.self)
      let opening = reference.kind == .image ? "![" : "["
      #expect(
        source.hasPrefix(opening + reference.text.prefix { $0 != " " }),
        "link to \(reference.destination) in\n\(text)")
    }
    // No link is found twice, and none is lost.
    #expect(references.map(\.destination) == generator.written, "in\n\(text)")
  }
}

/// Writes nested Markdown whose links are numbered.
private struct DocumentGenerator {
  private var state: UInt64
  /// The destinations of the links, in the order of the document.
  private(set) var written: [String] = []
  private var text = ""

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func document() -> String {
    for _ in 0..<pick(4) + 1 { block(prefix: "", depth: 0) }
    return text
  }

  private mutating func block(prefix: String, depth: Int) {
    switch depth > 3 ? 0 : pick(6) {
    case 0, 1: paragraph(first: prefix, next: prefix, isLazy: depth > 0)
    case 2: nest(marker: "> ", indent: "> ", prefix: prefix, depth: depth)
    case 3: nest(marker: "- ", indent: "  ", prefix: prefix, depth: depth)
    case 4: nest(marker: "10. ", indent: "    ", prefix: prefix, depth: depth)
    default: table(prefix: prefix)
    }
    text += prefix + "\n"
  }

  /// A container around one or two blocks, of which the first is a paragraph.
  private mutating func nest(marker: String, indent: String, prefix: String, depth: Int) {
    paragraph(first: prefix + marker, next: prefix + indent, isLazy: true)
    text += prefix + indent + "\n"
    if pick(2) == 0 { block(prefix: prefix + indent, depth: depth + 1) }
  }

  private mutating func paragraph(first: String, next: String, isLazy: Bool) {
    var line = first
    for _ in 0..<pick(4) + 1 {
      text += line
      for _ in 0..<pick(4) + 1 { text += inline(next) + " " }
      text += ["x\n", "x\\\n", "x  \n", "x\n"][pick(4)]
      line = isLazy && pick(3) == 0 ? "" : next + ["", " ", "   "][pick(3)]
    }
  }

  private mutating func table(prefix: String) {
    text += "\(prefix)| \(inline(nil)) | b |\n\(prefix)|---|:-:|\n"
    for _ in 0..<pick(3) { text += "\(prefix)|\(inline(nil))  |  \\| \(inline(nil)) |\n" }
  }

  /// - Parameter next: what opens a further line; nil where there can be none.
  private mutating func inline(_ next: String?) -> String {
    let fold = next.map { pick(3) == 0 ? "\n\($0)" : " " } ?? " "
    switch pick(12) {
    case 0: return link("[", "](", ")")
    case 1: return link("![", "](<", ">)")
    case 2: return link("[", "](", "\(fold)\"ti[tle\")")
    case 3: return link("[", "\(fold)*w*](", ")")
    case 4: return link("**[", "**](", ")")
    case 5: return "`[a](b)\(fold)c`"
    case 6: return "\\[a](b) &amp; &copy; ü"
    case 7: return "*a\(fold)b* 😀"
    case 8: return "<b\(fold)title=\"[a](b)\">"
    case 9: return "[a] ] !"
    case 10: return "a\u{FFFD}&quot;\\*"
    default: return "word"
    }
  }

  private mutating func link(_ open: String, _ middle: String, _ close: String) -> String {
    let name = "n\(written.count)"
    written.append(name)
    return open + name + middle + name + close
  }

  private mutating func pick(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % count
  }
}
