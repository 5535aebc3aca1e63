/// A file whose bytes are published as the author wrote them: the Markdown beside a page.
package struct MarkdownFile: FileInputs {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package func render() -> [UInt8] { bytes }
}
