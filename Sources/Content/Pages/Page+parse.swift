package import Diagnostics
package import Markdown

extension Page {
  /// Reads a page; nothing but the bytes of its file decides what comes of it.
  package static func parse(
    _ file: ContentFile, address: Address, options: MarkdownOptions
  ) -> (page: Page, diagnostics: [Diagnostic]) {
    let (frontMatter, bodyOffset, mistakes) = FrontMatter.parse(file.source)
    let (document, diagnostics) = MarkdownParser.parse(
      file.source, from: bodyOffset, options: options)
    let page = Page(
      path: file.path, source: file.source, address: address, frontMatter: frontMatter,
      bodyOffset: bodyOffset, document: document)
    return (page, mistakes + diagnostics)
  }
}
