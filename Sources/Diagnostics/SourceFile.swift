/// The bytes of one file as it lies on disk, and the path by which messages name it.
package struct SourceFile: Sendable, Hashable {
  /// The content folder as given on the command line, then the path below it, joined by `/`.
  package let path: String
  /// UTF-8, possibly with a byte-order mark and carriage returns; never altered.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file whose content is `text`, for tests and for text that comes from no disk.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
