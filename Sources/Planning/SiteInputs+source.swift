internal import Content
internal import Diagnostics
internal import Handbook
internal import Rendering

extension SiteInputs {
  /// When a page last changed, and where it is edited.
  ///
  /// - Parameters:
  ///   - paths: the files that it is made of.
  ///   - path: the one that is edited; nil where they are several.
  func source(of paths: some Sequence<String>, editing path: String?) -> PageSource {
    PageSource(
      changed: handbook.files.history.lastChange(of: paths), editURL: path.flatMap(editURL))
  }

  /// The same for a page that is made of what stands at some places.
  func source(of places: [SourceRange]) -> PageSource {
    let paths = HistoryRequest.paths(of: places, below: handbook.name)
    return source(of: paths, editing: paths.count == 1 ? paths.first : nil)
  }

  private func editURL(ofFile path: String) -> String? {
    guard let pattern = handbook.configuration.editURL else { return nil }
    return pattern.replacing("{path}", with: URLPath.encoded(path))
  }
}
