import Diagnostics
import HTML

@testable import Markdown

/// The fragment for a text.
func fragment(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) -> String {
  MarkdownParser.fragment(SourceFile(path: "page.md", text: text), options: options).html.string
}

/// The markup of a text as a page of a handbook has it.
func body(_ text: String) -> String {
  let document = MarkdownParser.parse(SourceFile(path: "page.md", text: text)).document
  return document.body.filled { $1 += document.asWritten($0) }.string
}

/// The document for a text, and its diagnostics as `line:column: message`.
func parse(
  _ text: String, from bodyOffset: Int = 0, _ options: MarkdownOptions = MarkdownOptions()
) -> (document: Document, messages: [String]) {
  let file = SourceFile(path: "page.md", text: text)
  let (document, diagnostics) = MarkdownParser.parse(file, from: bodyOffset, options: options)
  let table = LineTable(file.bytes)
  let messages = diagnostics.map { diagnostic in
    let position = diagnostic.place.map { table.position(at: $0.range.lowerBound) }
    return "\(position?.line ?? 0):\(position?.column ?? 0): \(diagnostic.message)"
  }
  return (document, messages)
}

/// The references of a text as `line:column source → destination`.
func references(_ text: String, from bodyOffset: Int = 0) -> [String] {
  let file = SourceFile(path: "page.md", text: text)
  let table = LineTable(file.bytes)
  let document = MarkdownParser.parse(file, from: bodyOffset).document
  return document.references.map { reference in
    let position = table.position(at: reference.range.lowerBound)
    let source = String(decoding: file.bytes[reference.range], as: UTF8.self)
    return "\(position.line):\(position.column) \(source) → \(reference.destination)"
  }
}
