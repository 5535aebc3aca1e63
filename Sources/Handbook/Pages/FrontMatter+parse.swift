package import Diagnostics
internal import YAML

extension FrontMatter {
  /// Takes the front matter off a page.
  ///
  /// - Returns: what it says, the offset at which the body begins, and what is wrong with it. A page
  ///   that merely begins with a rule line keeps it.
  package static func parse(
    _ file: SourceFile
  ) -> (frontMatter: FrontMatter, bodyOffset: Int, diagnostics: [Diagnostic]) {
    guard let block = FrontMatterBlock.find(in: file.bytes) else {
      return (FrontMatter(), 0, [])
    }
    var (root, diagnostics) = YAMLParser.parse(file, in: block.yaml, code: .frontMatter)
    if root == nil, let mistake = diagnostics.first?.place?.range.lowerBound {
      // The keys before the mistake count.
      let kept = block.yaml.lowerBound..<block.startOfLine(at: mistake, in: file.bytes)
      root = YAMLParser.parse(file, in: kept).root
    } else if root?.mapping == nil {
      return (FrontMatter(), 0, [])
    }
    guard let root, root.mapping != nil else { return (FrontMatter(), block.end, diagnostics) }
    var reader = MappingReader(root, file: file)
    let frontMatter = FrontMatter(&reader)
    diagnostics += reader.reported.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.code = .frontMatter
      return diagnostic
    }
    return (frontMatter, block.end, diagnostics)
  }

  private init(_ reader: inout MappingReader) {
    title = reader.text("title")
    description = reader.text("description")
    order = reader.number("order")
    navTitle = reader.text("nav_title")
    isDraft = reader.truth("draft") ?? false
    aliases = reader.texts("aliases")
    tags = reader.texts("tags").flatMap { $0.split(separator: ",").map(Self.trimmed) }
    showsContents = reader.truth("toc") ?? true
    isSearched = reader.truth("search") ?? true
    owner = reader.text("owner")
    reviewed = reader.date("reviewed")
    status = reader.text("status")
    _ = reader.value("extra")
    unknownKeys = reader.unknownEntries.map { UnknownKey(key: $0.key, range: $0.keyRange) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
