internal import Diagnostics

/// The one tag by which a page of the preview differs from the page that a build writes: it loads the
/// script that shows a change when there is one.
package enum LiveTag {
  /// What belongs to the preview alone: no site has a folder whose name begins with a dot.
  static let folder = ".fingerpost/"

  /// The tag of a page.
  ///
  /// - Parameter version: of the page with all that it loads.
  package static func tag(version: String) -> String {
    "<script defer src=\"/\(folder)preview.js?\(version)\"></script>\n"
  }

  /// The page with its tag: at the end of its head, or at the end where a template of the handbook's
  /// own has no head.
  package static func add(to page: [UInt8], version: String) -> [UInt8] {
    let tag = Array(tag(version: version).utf8)
    guard let end = start(of: Array("</head>".utf8), in: page) else { return page + tag }
    return page[..<end] + tag + page[end...]
  }

  private static func start(of text: [UInt8], in page: [UInt8]) -> Int? {
    var index = 0
    while let next = page[index...].firstIndex(of: text[0]) {
      if page[next...].starts(with: text) { return next }
      index = next + 1
    }
    return nil
  }
}
