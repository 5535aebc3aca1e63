internal import Bytes
package import Diagnostics
internal import HTML

/// Reads Markdown: CommonMark by libcmark, and the extensions by rewriting its tree.
package enum MarkdownParser {
  /// Reads the body of a page.
  ///
  /// - Parameters:
  ///   - file: UTF-8; lines of diagnostics count in the whole file.
  ///   - bodyOffset: where the body begins, in bytes: behind the front matter, or 0.
  ///   - parts: the files that the page includes, as far as they are known.
  ///   - opening: Markdown to be read before the body.
  /// - Returns: a document, whatever the file holds, and the mistakes found in it.
  package static func parse(
    _ file: SourceFile, from bodyOffset: Int = 0, options: MarkdownOptions = MarkdownOptions(),
    parts: [PartRequest.Key: Part] = [:], opening: [TextPiece] = []
  ) -> (document: Document, diagnostics: [Diagnostic]) {
    parse(
      file, from: bodyOffset, options: options, parts: parts, opening: opening, keepsText: true)
  }

  /// Reads the body of a page, as above.
  ///
  /// - Parameter keepsText: whether the document gets its plain text too.
  static func parse(
    _ file: SourceFile, from bodyOffset: Int = 0, options: MarkdownOptions,
    parts: [PartRequest.Key: Part] = [:], opening: [TextPiece] = [], keepsText: Bool
  ) -> (document: Document, diagnostics: [Diagnostic]) {
    file.bytes.withUnsafeBufferPointer { bytes in
      // Behind a byte-order mark, libcmark would count columns from the mark.
      let start = min(max(bodyOffset, bytes.starts(with: "\u{FEFF}", at: 0) ? 3 : 0), bytes.count)
      if let mistake = SlowInput.mistake(in: bytes, from: start, path: file.path) {
        return (Document(), [mistake])
      }
      if !options.hasExtensions { return (plain(bytes.part(start..<bytes.count), options), []) }
      let lines = SourceLines(bytes, from: start)
      guard
        let foreign = ForeignReader.read(
          bytes, lines, options: options, parts: parts, opening: opening)
      else {
        let rewriter = Rewriter(
          path: file.path, bytes: bytes, lines: lines, options: options, keepsText: keepsText)
        return document(rewriter, bytes.part(start..<bytes.count))
      }
      var (document, diagnostics) = foreign.text.bytes.withUnsafeBufferPointer { text in
        if let mistake = SlowInput.mistake(in: text, from: 0, path: file.path) {
          return (Document(), [mistake])
        }
        let rewriter = Rewriter(
          path: file.path, bytes: text, lines: SourceLines(text, from: 0), options: options,
          keepsText: keepsText, reading: foreign.text)
        return self.document(rewriter, text)
      }
      foreign.give(&document, &diagnostics, path: file.path)
      return (document, diagnostics)
    }
  }

  /// Reads a body, and makes the document of it.
  private static func document(
    _ rewriter: consuming Rewriter, _ body: UnsafeBufferPointer<UInt8>
  ) -> (document: Document, diagnostics: [Diagnostic]) {
    var rewriter = rewriter
    let options = rewriter.options
    let tree = rewriter.tree(of: body)
    if let deep = rewriter.rewrite(tree) {
      // What has been rewritten so far cannot be used: the page is shown as libcmark has it.
      let mistake = Diagnostic(
        .tooDeep, "blocks or inlines nest more than \(Rewriter.nestingLimit) deep",
        at: SourceRange(file: rewriter.path, range: deep..<deep))
      var safe = options
      safe.allowsUnsafeHTML = false
      return (plain(body, safe), [mistake])
    }
    rewriter.finish(tree)
    rewriter.reportNamed()
    rewriter.reportTabs()
    let order = rewriter.sortReferences()
    let cutter = MarkerCutter(
      headings: rewriter.headings, references: rewriter.references, order: order,
      footnotes: rewriter.footnotes)
    let document = Document(
      body: tree.withHTML(
        isSafe: false, isSmart: options.isSmart, breaksLines: options.dialect.breaksLines,
        cutter.cut),
      headings: rewriter.headings.fitted, references: rewriter.references.fitted,
      anchors: rewriter.anchors.fitted, includes: rewriter.includes,
      text: rewriter.markupText.isKept
        ? rewriter.plainText(of: tree.root, order: order) : PlainText())
    return (document, rewriter.diagnostics)
  }

  /// The document with libcmark's own output and nothing else.
  private static func plain(
    _ body: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions
  ) -> Document {
    let tree = Tree(validating: body, isSmart: options.isSmart)
    return Document(
      body: tree.withHTML(isSafe: !options.allowsUnsafeHTML, isSmart: options.isSmart) { html in
        var body = Body(capacity: html.count)
        body.append(trusted: html)
        return body
      })
  }
}

extension Array {
  /// The same without room for more: thousands of pages are kept.
  fileprivate var fitted: [Element] { withUnsafeBufferPointer { Array($0) } }
}

/// Which parts of Markdown beyond CommonMark are read.
package struct MarkdownOptions: Sendable, Hashable {
  /// With `false`, the output is libcmark's own, byte for byte, raw HTML included; every other
  /// extension is off too.
  package var hasExtensions = true
  package var hasTables = true
  package var hasStrikethrough = true
  package var hasTaskLists = true
  /// Definition lists: a line with a term, and below it what it means behind a colon and a space.
  package var hasDefinitionLists = true
  /// Blocks, emoji and other constructs as other tools write them; see ``ForeignKind`` for those that
  /// are only named.
  package var hasForeignSyntax = true
  /// Bare URLs and mail addresses become links.
  package var hasAutolinks = true
  package var hasFootnotes = true
  package var hasAlerts = true
  /// What another tool's configuration says of its Markdown.
  package let dialect: MarkdownDialect
  /// Quotes become curly, `--` and `---` dashes, `...` an ellipsis.
  package var isSmart = false
  /// Lets raw HTML and every URL through, unseen.
  package var allowsUnsafeHTML = false
  /// Marks what a page in a window asks for: where long names may break and which must not, which
  /// tables a narrow one shows as lists, and which blocks of code have one line.
  package var fitsWindows = true
  /// Closes what raw HTML leaves open, and lets no end tag through that closes nothing, so that the
  /// page around the text stays whole.
  package var balancesTags = true

  package init(dialect: MarkdownDialect = MarkdownDialect()) {
    self.dialect = dialect
    isSmart = dialect.isSmart
  }

  /// CommonMark and nothing else.
  package static var plain: MarkdownOptions {
    var options = MarkdownOptions()
    options.hasExtensions = false
    options.allowsUnsafeHTML = true
    return options
  }
}
