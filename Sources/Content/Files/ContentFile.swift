package import Diagnostics

/// A text file of the content folder.
package struct ContentFile: Sendable, Hashable {
  /// Below the content folder, parts joined by `/`.
  package let path: String
  /// The bytes, under the path by which messages name the file.
  package let source: SourceFile

  package init(path: String, source: SourceFile) {
    self.path = path
    self.source = source
  }
}
