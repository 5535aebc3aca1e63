package import Content

/// What is read, and how strictly it is judged.
package struct LoadOptions: Sendable {
  /// Whether pages that say `draft: true` are published.
  package var includesDrafts = false
  /// Whether warnings count as errors.
  package var isStrict = false
  /// How long ago reviews may be; nil where that is not asked.
  package var reviewLimit: ReviewLimit?
  /// The folder of the site, which is no content even where it lies within the content folder.
  package var output: String?

  package init() {}
}
