internal import Content
package import Diagnostics
internal import Markdown
internal import YAML

extension Navigation {
  /// Reads the `nav:` of an `mkdocs.yml`.
  ///
  /// - Parameters:
  ///   - folder: its `docs_dir` as a path from the content folder; `..` parts climb out of it.
  ///   - isPage: whether a page stands at a path.
  /// - Returns: nil where the file has no `nav:`, or is no YAML.
  package static func mkdocs(
    _ file: SourceFile, folder: String, isPage: (String) -> Bool
  ) -> Navigation? {
    guard let nav = YAMLParser.parse(file).root?["nav"] else { return nil }
    var navigation = Navigation()
    for entry in entries(of: nav) {
      guard let path = entry.path(in: folder) else {
        if entry.isRest { navigation.addRest(of: folder) }
        continue
      }
      // A section's page often repeats the section, under a name that means only the page.
      let isIndex = PageAddress.isIndexName(String(URLPath.name(of: path).dropLast(3)))
      navigation.add(path, title: isPage(path) && isIndex ? nil : entry.title)
    }
    return navigation
  }

  /// The `docs_dir` of an `mkdocs.yml`, as written there.
  package static func mkdocsFolder(_ file: SourceFile) -> String {
    YAMLParser.parse(file).root?["docs_dir"]?.scalar ?? "docs"
  }

  /// The entries of a `nav:` in the order of the file, sections opened.
  static func entries(of node: YAMLNode, title: String? = nil) -> [NavigationEntry] {
    if let text = node.scalar {
      return text.isEmpty ? [] : [NavigationEntry(target: text, title: title)]
    }
    if let items = node.sequence { return items.flatMap { entries(of: $0) } }
    return (node.mapping ?? []).flatMap { entries(of: $0.value, title: $0.key) }
  }
}

extension Navigation {
  /// Reads a `SUMMARY.md` at the top of the content, the list of links by which mdBook and GitBook order a book.
  ///
  /// - Returns: nil where the file says anything besides, so that it is a page like any other.
  package static func summary(_ file: SourceFile) -> Navigation? {
    guard isListOfLinks(file.bytes) else { return nil }
    var navigation = Navigation()
    for reference in MarkdownParser.parse(file).document.references where reference.kind == .link {
      let entry = NavigationEntry(
        target: URLPath.decode(reference.destination), title: reference.text)
      if let path = entry.path(in: "") {
        navigation.add(path, title: reference.text.isEmpty ? nil : reference.text)
      }
    }
    return navigation.isEmpty ? nil : navigation
  }

  /// Whether each line is blank, a heading, a rule, a comment, or a link with or without a list
  /// marker.
  private static func isListOfLinks(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var lines = LineScanner(buffer, from: buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      while let line = lines.next() {
        var text = buffer[line].drop { $0 == 0x20 || $0 == 0x09 }
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        guard let first = text.first else { continue }
        if first == UInt8(ascii: "#") || text.starts(with: "<!--".utf8) { continue }
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
