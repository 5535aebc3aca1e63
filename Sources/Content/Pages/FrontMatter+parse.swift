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
    if !isMapping(root, diagnostics, block) { return (FrontMatter(), 0, []) }
    if root == nil { root = mapping(before: diagnostics, in: block, of: file) }
    guard let root else { return (FrontMatter(), block.end, diagnostics) }
    var reader = MappingReader(root, file: file)
    let frontMatter = FrontMatter(&reader)
    diagnostics += reader.reported.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.code = .frontMatter
      return diagnostic
    }
    return (frontMatter, block.end, diagnostics)
  }

  /// Whether a block speaks to us: where it is a mapping that looks like one or has a key that we
  /// know, and where it is no YAML though it looks like a mapping.
  private static func isMapping(
    _ root: YAMLNode?, _ mistakes: [Diagnostic], _ block: FrontMatterBlock
  ) -> Bool {
    guard mistakes.isEmpty, !block.looksLikeMapping else {
      return block.looksLikeMapping && (root == nil ? !mistakes.isEmpty : root?.mapping != nil)
    }
    return root?.mapping?.contains { knownKeys.contains($0.key) } ?? false
  }

  /// The keys before a mistake: what is left where the block is cut at the mistake's line.
  private static func mapping(
    before mistakes: [Diagnostic], in block: FrontMatterBlock, of file: SourceFile
  ) -> YAMLNode? {
    var end = block.yaml.upperBound
    var mistakes = mistakes
    // What is cut off may have been the end of something that is open now; a few times.
    for _ in 0..<8 {
      guard let mistake = mistakes.first?.place?.range.lowerBound, end > block.yaml.lowerBound
      else { break }
      end = block.startOfLine(at: min(mistake, end - 1), in: file.bytes)
      let (root, found) = YAMLParser.parse(file, in: block.yaml.lowerBound..<end)
      if let root { return root.mapping == nil ? nil : root }
      mistakes = found
    }
    return nil
  }

  private init(_ reader: inout MappingReader) {
    title = reader.text("title")
    description = reader.text("description")
    order = reader.number("order")
    navTitle = reader.text("nav_title")
    isDraft = reader.truth("draft") ?? false
    aliases = AliasReader.aliases(&reader)
    tags = reader.texts("tags").flatMap { $0.split(separator: ",").map(Self.trimmed) }
      .filter { !$0.isEmpty }
    showsContents = reader.truth("toc") ?? true
    isSearched = reader.truth("search") ?? true
    owner = reader.text("owner")
    let review = reader.placedDate("reviewed")
    reviewed = review?.text
    reviewedRange = review?.range
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
