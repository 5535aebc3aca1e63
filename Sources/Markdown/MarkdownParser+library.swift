internal import CCMark

extension MarkdownParser {
  /// The version of libcmark that reads CommonMark: "0.30.2".
  package static var libraryVersion: String { String(cString: cmark_version_string()) }
}
