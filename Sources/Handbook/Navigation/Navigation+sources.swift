package import Content
package import Diagnostics
internal import Markdown
internal import YAML

extension Navigation {
  /// Reads the `nav:` of an `mkdocs.yml`, or of those that it inherits from.
  ///
  /// - Parameter isPage: whether a page stands at a path.
  /// - Returns: nil where no file has a `nav:`, or none is YAML.
  package static func mkdocs(
    _ files: [SourceFile], docs: DocsFolder, isPage: (String) -> Bool
  ) -> Navigation? {
    guard let nav = MkdocsFile.navigation(files) else { return nil }
    var navigation = Navigation()
    navigation.outline = outline(of: nav, docs)
    navigation.showsRest = entries(of: nav).contains(where: \.isRest)
    navigation.source = files.first.map { Source(file: $0.path, isWhole: false) }
    navigation.takeTitles(of: navigation.outline, isPage: isPage)
    return navigation
  }

  private static func outline(of node: YAMLNode, _ docs: DocsFolder) -> [OutlineEntry] {
    if let items = node.sequence { return items.flatMap { outline(of: $0, docs) } }
    if node.scalar != nil { return entry(nil, node, docs).map { [$0] } ?? [] }
    return (node.mapping ?? []).compactMap { entry(words(of: $0.key), $0.value, docs) }
  }

  /// A title, which MkDocs writes on the page as it is: `Help &amp; more`.
  private static func words(of title: String) -> String {
    guard title.utf8.contains(UInt8(ascii: "&")) else { return title }
    return title.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  private static func entry(
    _ title: String?, _ node: YAMLNode, _ docs: DocsFolder
  ) -> OutlineEntry? {
    guard let text = node.scalar else {
      return OutlineEntry(title, .nothing, children: outline(of: node, docs))
    }
    let entry = NavigationEntry(target: text, title: title)
    if text.isEmpty || entry.isRest { return nil }
    if entry.leavesSite { return OutlineEntry(title ?? text, .url(text)) }
    return entry.path(in: docs).map { OutlineEntry(title, .path($0)) }
  }

  /// The entries of a `nav:` in the order of the file, sections opened.
  static func entries(of node: YAMLNode, title: String? = nil) -> [NavigationEntry] {
    if let text = node.scalar {
      return text.isEmpty ? [] : [NavigationEntry(target: text, title: title)]
    }
    if let items = node.sequence { return items.flatMap { entries(of: $0) } }
    return (node.mapping ?? []).flatMap { entries(of: $0.value, title: words(of: $0.key)) }
  }

  /// Takes the names that an outline gives pages. (A group's page often repeats the group, under a
  /// name that means only the page.)
  mutating func takeTitles(of entries: [OutlineEntry], isPage: (String) -> Bool) {
    for entry in entries {
      if case .path(let path) = entry.target, let title = entry.title {
        let name = FileName.withoutEnding(URLPath.name(of: path))
        if !isPage(path) || !PageAddresses.isIndexName(name) { call(path, title) }
      }
      takeTitles(of: entry.children, isPage: isPage)
    }
  }
}

extension Navigation {
  /// Reads a `SUMMARY.md`, the list of links by which mdBook and GitBook order a book: chapters within
  /// chapters, headings that are the titles of parts, and links to nowhere for what is not written yet.
  ///
  /// - Parameter isBook: whether a `book.toml` says that it is one.
  /// - Returns: nil where the file says anything besides, so that it is a page like any other.
  package static func summary(
    _ file: SourceFile, docs: DocsFolder = DocsFolder(), isBook: Bool = false
  ) -> Navigation? {
    guard isBook || isListOfLinks(file.bytes) else { return nil }
    let document = MarkdownParser.parse(file).document
    var items = document.references.filter { $0.kind == .link }.compactMap { reference in
      Item(reference, in: file.bytes, docs)
    }
    if items.isEmpty { return nil }
    // The first heading is the title of the list itself.
    let first = items.map(\.offset).min() ?? 0
    var headings = document.headings[...]
    if let heading = headings.first, heading.level == 1, heading.range.lowerBound < first {
      headings.removeFirst()
    }
    items += headings.map { Item(partTitled: $0.text, at: $0.range.lowerBound) }
    items.sort { $0.offset < $1.offset }
    var navigation = Navigation()
    var rest = items[...]
    navigation.outline = outline(of: &rest, above: -1)
    navigation.source = Source(file: file.path, isWhole: true)
    for item in items {
      if case .path(let path) = item.entry.target, let title = item.entry.title {
        navigation.call(path, title)
      }
    }
    return navigation
  }

  /// A line of a summary.
  private struct Item {
    let entry: OutlineEntry
    let offset: Int
    /// How far the line is indented, in columns.
    let indent: Int

    init(partTitled title: String, at offset: Int) {
      entry = OutlineEntry(title, .part)
      self.offset = offset
      indent = 0
    }

    init?(_ reference: Reference, in bytes: [UInt8], _ docs: DocsFolder) {
      let title = reference.text.isEmpty ? nil : reference.text
      let named = NavigationEntry(target: URLPath.decode(reference.destination), title: title)
      if reference.destination.isEmpty {
        entry = OutlineEntry(title, .nothing)
      } else if named.leavesSite {
        entry = OutlineEntry(title, .url(reference.destination))
      } else if let path = named.path(in: docs) {
        entry = OutlineEntry(title, .path(path))
      } else {
        return nil
      }
      offset = reference.range.lowerBound
      var start = min(offset, bytes.count)
      while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
      var columns = 0
      for byte in bytes[start...] {
        if byte == 0x09 {
          columns += 4 - columns % 4
        } else if byte == 0x20 {
          columns += 1
        } else {
          break
        }
      }
      indent = columns
    }
  }

  /// Takes the items that are indented more than the one that they belong to.
  private static func outline(of items: inout ArraySlice<Item>, above indent: Int) -> [OutlineEntry]
  {
    var entries: [OutlineEntry] = []
    while let item = items.first, item.indent > indent {
      items.removeFirst()
      var entry = item.entry
      if entry.target != .part { entry.children = outline(of: &items, above: item.indent) }
      entries.append(entry)
    }
    return entries
  }

  /// Whether each line is blank, a heading, a rule, a comment, or a link with or without a list
  /// marker.
  private static func isListOfLinks(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var lines = LineScanner(buffer, from: buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      var isInComment = false
      while let line = lines.next() {
        var text = buffer[line].drop { $0 == 0x20 || $0 == 0x09 }
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        guard let first = text.first else { continue }
        if isInComment || text.starts(with: "<!--".utf8) {
          isInComment = !text.suffix(3).elementsEqual("-->".utf8)
          continue
        }
        if first == UInt8(ascii: "#") { continue }
        if text.allSatisfy({ "-*_ ".utf8.contains($0) }) { continue }
        let marker = text.prefix { $0 != 0x20 && $0 != UInt8(ascii: "[") }
        text = text.dropFirst(marker.count).drop { $0 == 0x20 }
        let isLink = text.first == UInt8(ascii: "[") && text.last == UInt8(ascii: ")")
        if !isLink || !isListMarker(marker) { return false }
      }
      return true
    }
  }

  private static func isListMarker(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = text.last else { return true }
    if text.count == 1, "-*+".utf8.contains(last) { return true }
    let isNumber = text.count > 1 && text.dropLast().allSatisfy { (0x30...0x39).contains($0) }
    return isNumber && (last == UInt8(ascii: ".") || last == UInt8(ascii: ")"))
  }
}
