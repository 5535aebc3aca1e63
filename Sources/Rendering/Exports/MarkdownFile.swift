package import Archive

/// The Markdown beside a page, as the author wrote it.
package struct MarkdownFile: FileInputs {
  private let text: PageText

  package init(_ text: PageText) { self.text = text }

  package func render() -> [UInt8] { text.markdown }

  package func digest(into digester: inout Digester) { digester.combine(text) }
}
