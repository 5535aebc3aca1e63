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
    if let toml = FrontMatterBlock.asYAML(file.bytes) {
      let (frontMatter, bodyOffset, mistakes) = parse(SourceFile(path: file.path, bytes: toml))
      return (frontMatter, bodyOffset, mistakes)
    }
    let (frontMatter, bodyOffset, mistakes) = parseInPlace(file)
    guard frontMatter.isPublishable,
      let misplaced = MisplacedFrontMatter.find(in: file.bytes, from: bodyOffset)
    else { return (frontMatter, bodyOffset, mistakes) }
    var other = frontMatter
    other.isWhole = false
    other.isPublishable = false
    return (other, bodyOffset, mistakes + [misplaced.diagnostic(in: file)])
  }

  /// The front matter at the first line.
  private static func parseInPlace(
    _ file: SourceFile
  ) -> (frontMatter: FrontMatter, bodyOffset: Int, diagnostics: [Diagnostic]) {
    guard let block = FrontMatterBlock.find(in: file.bytes) else {
      return (FrontMatter(), 0, [])
    }
    if !block.isClosed { return unclosed(block, in: file) ?? (FrontMatter(), 0, []) }
    var (root, diagnostics) = YAMLParser.parse(file, in: block.yaml, code: .frontMatter)
    if !isMapping(root, diagnostics, block) {
      return glued(block, in: file) ?? (FrontMatter(), 0, [])
    }
    // A rule line far below is no end of it.
    if !diagnostics.isEmpty, block.endOfKeys < diagnostics[0].place?.range.lowerBound ?? 0,
      let unclosed = unclosed(block.unclosed, in: file)
    {
      return unclosed
    }
    if root == nil { root = mapping(before: diagnostics, in: block, of: file) }
    guard let root else {
      var frontMatter = FrontMatter()
      frontMatter.isWhole = diagnostics.isEmpty
      frontMatter.isDraft = !diagnostics.isEmpty && block.saysDraft(in: file.bytes)
      return (frontMatter, block.end, diagnostics)
    }
    var reader = NodeReader(
      file, code: .frontMatter, isLenient: true, diagnostics: diagnostics)
    var frontMatter = FrontMatter()
    let place = reader.place(root.range)
    if let fields = reader.fields(
      of: root, "the front matter", at: place, keys: knownKeys, unknown: nil)
    {
      frontMatter = FrontMatter(fields, &reader)
    }
    if !diagnostics.isEmpty {
      frontMatter.isWhole = false
      frontMatter.isDraft = frontMatter.isDraft || block.saysDraft(in: file.bytes)
    }
    return (frontMatter, block.end, reader.diagnostics)
  }

  /// A block whose lines are keys but for the space behind a colon, and a mistake: `draft:true`.
  private static func glued(
    _ block: FrontMatterBlock, in file: SourceFile
  ) -> (frontMatter: FrontMatter, bodyOffset: Int, diagnostics: [Diagnostic])? {
    guard let key = block.gluedKey(in: file.bytes) else { return nil }
    var frontMatter = FrontMatter()
    frontMatter.isWhole = false
    frontMatter.isPublishable = false
    let name = String(decoding: file.bytes[key], as: UTF8.self)
    let diagnostic = Diagnostic(
      .frontMatter, "no space comes behind the colon of '\(name)'",
      at: SourceRange(file: file.path, range: key), notes: [Note("write '\(name): …'")])
    return (frontMatter, block.end, [diagnostic])
  }

  /// Lines of keys that no line closes, or another one than `---`: front matter, where a key is one
  /// that we know, and a mistake; nil for prose below a rule line.
  private static func unclosed(
    _ block: FrontMatterBlock, in file: SourceFile
  ) -> (frontMatter: FrontMatter, bodyOffset: Int, diagnostics: [Diagnostic])? {
    let (root, mistakes) = YAMLParser.parse(file, in: block.yaml, code: .frontMatter)
    let keys = root?.mapping?.map(\.key) ?? []
    let isMeant =
      keys.contains { knownKeys.contains($0) } || block.isClosedWrongly && keys.count > 1
    guard isMeant || root == nil && block.saysDraft(in: file.bytes) else { return nil }
    let start = UTF8Text.start(of: file.bytes)
    var frontMatter = FrontMatter()
    frontMatter.isWhole = false
    frontMatter.isPublishable = false
    frontMatter.title = root?["title"]?.scalar
    frontMatter.isDraft = block.saysDraft(in: file.bytes)
    let advice =
      block.isClosedWrongly
      ? "the line behind the last key must be '---'"
      : "write '---' on a line of its own behind the last key"
    let diagnostic = Diagnostic(
      .frontMatter, "the front matter is not closed",
      at: SourceRange(file: file.path, range: start..<start + 3), notes: [Note(advice)])
    return (frontMatter, block.end, [diagnostic] + mistakes)
  }

  /// Whether a block is front matter: where it is a mapping that looks like one or has a key that we
  /// know, and where it is not YAML though it looks like a mapping.
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

  private init(_ fields: Fields, _ reader: inout NodeReader) {
    title = reader.text("title", of: fields)?.text
    description = reader.text("description", of: fields)?.text
    order =
      reader.number("order", of: fields) ?? reader.number("weight", of: fields)
      ?? reader.number("sidebar_position", of: fields) ?? reader.number("nav_order", of: fields)
    navTitle =
      (reader.text("nav_title", of: fields) ?? reader.text("sidebar_label", of: fields)
      ?? reader.text("linkTitle", of: fields))?.text
    isDraft = Self.isDraft(fields, &reader)
    let heldBack = isDraft ? nil : Self.heldBack(by: fields.unknown)
    if let heldBack {
      isDraft = true
      reader.report(
        .unknownKey, "front matter has no key '\(heldBack.key)': the page is taken for a draft",
        at: reader.place(heldBack.keyRange),
        notes: [Note("write 'draft: true', or take the line out to publish the page")])
    }
    publishDate = Self.day(Self.firstDays, in: fields.unknown)
    expiryDate = Self.day(Self.lastDays, in: fields.unknown)
    aliases = AliasReader.aliases(of: fields, &reader)
    tags = reader.texts("tags", of: fields, upTo: InputLimits.filesOfFrontMatter)
      .flatMap { $0.text.split(separator: ",").map(Self.trimmed) }
      .filter { !$0.isEmpty }
    showsContents = reader.truth("toc", of: fields) ?? true
    isSearched = Self.isSearched(fields, &reader)
    owner = reader.text("owner", of: fields)?.text
    let review = reader.date("reviewed", of: fields)
    reviewed = review?.text
    reviewedRange = review?.place.range
    let status = reader.text("status", of: fields)
    self.status = status?.text
    record = RecordKeys(fields, status: status, &reader)
    if let image = HomeText.image(of: fields.unknown) {
      reader.report(
        .foreignSyntax, "the image of a home page is left out", at: reader.place(image),
        notes: [Note("show it in the text: '![words](path)'")])
    }
    let ofSearch = fields["search"]?.value.mapping ?? []
    homeText = HomeText.pieces(of: fields.unknown)
    let unknown =
      fields.unknown.filter { entry in
        !Self.passedOver.contains(entry.key) && entry.keyRange != heldBack?.keyRange
          && entry.keyRange != publishDate?.range && entry.keyRange != expiryDate?.range
          && (homeText.isEmpty || !HomeText.keys.contains(entry.key))
      }
      + ofSearch.filter { !["exclude", "boost"].contains($0.key) }
    unknownKeys =
      unknown
      .map { UnknownKey(key: $0.key, range: $0.keyRange) }
  }

  /// Whether the page is kept from the site: a value that is neither yes nor no, or a key that is
  /// spelt like it, must not publish it by mistake.
  private static func isDraft(_ fields: Fields, _ reader: inout NodeReader) -> Bool {
    if let entry = fields["draft"], !entry.value.isMissing {
      return reader.truth("draft", of: fields) ?? true
    }
    return reader.truth("published", of: fields).map { !$0 } ?? false
  }

  /// Whether the page is in the search index: `search: false`, or `search: {exclude: true}` as
  /// Material has it.
  private static func isSearched(_ fields: Fields, _ reader: inout NodeReader) -> Bool {
    if let keys = fields["search"]?.value.mapping {
      let isExcluded = keys.first { $0.key == "exclude" }?.value.scalar?.lowercased()
      return isExcluded != "true" && isExcluded != "yes" && isExcluded != "on"
    }
    return reader.truth("search", of: fields) ?? true
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
