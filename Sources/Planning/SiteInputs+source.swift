internal import Content
internal import Handbook
internal import Rendering

extension SiteInputs {
  /// When a page last changed, and where it is edited.
  ///
  /// - Parameter paths: the files that it is made of, by path; the first is its own.
  func source(ofFiles paths: [String]) -> PageSource {
    PageSource(
      changed: handbook.files.history.lastChange(of: paths),
      editURL: paths.first.flatMap(editURL))
  }

  private func editURL(ofFile path: String) -> String? {
    guard let pattern = handbook.configuration.editURL else { return nil }
    var path = path
    let encoded = path.withUTF8 { path in
      var url: [UInt8] = []
      URLPath.encode(path, into: &url)
      return String(decoding: url, as: UTF8.self)
    }
    return pattern.replacing("{path}", with: encoded)
  }
}
