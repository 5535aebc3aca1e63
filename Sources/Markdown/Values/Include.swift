/// A code block that shows the text of another file.
///
/// The document does not know that text: whoever fills its slot reads the file, and asks
/// ``html(for:)`` for the markup.
package struct Include: Sendable, Hashable {
  /// The path as written, relative to the page.
  package let path: String
  package var info: CodeInfo
  /// The line with the fence: offsets in bytes from the start of the page's file.
  package let range: Range<Int>

  package init(path: String, info: CodeInfo, range: Range<Int>) {
    self.path = path
    self.info = info
    self.range = range
  }
}
