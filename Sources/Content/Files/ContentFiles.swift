/// What a content folder holds beside pages and data, and what pages name of the rest of the disk.
package struct ContentFiles: Sendable, Hashable {
  /// The paths of all files that are neither pages nor data; their bytes stay on disk.
  package var assets: Set<String> = []
  /// What could not be read, by path; links to these are not reported again.
  package var unreadable: Set<String> = []
  /// The text of each file that a page includes; what is no UTF-8 or is too large is not among it.
  package var includedTexts: [String: [UInt8]] = [:]
  /// The paths of files that a page includes and that are larger than a text may be.
  package var tooLargeToInclude: Set<String> = []
  /// The size of each image that a page or the configuration names.
  package var imageSizes: [String: ImageSize] = [:]
  /// Paths that a page or the configuration names, and at which something lies that is not
  /// published: a draft, what is hidden or excluded, or a file outside of the content folder.
  package var existing: Set<String> = []

  package init(assets: Set<String> = [], unreadable: Set<String> = []) {
    self.assets = assets
    self.unreadable = unreadable
  }
}
