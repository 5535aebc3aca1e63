public import Foundation

/// The checkout that the tests run in.
public enum Project {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder beside the checkout that holds suites, handbooks and yardsticks; nil where it is
  /// absent, so that a test can say that it was skipped.
  public static let shared: URL? = {
    let url = root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }()

  /// The program as the package manager built it beside the tests, or another one that the environment
  /// names in `FINGERPOST_PROGRAM`.
  public static let program: URL = {
    if let other = ProcessInfo.processInfo.environment["FINGERPOST_PROGRAM"] {
      return URL(filePath: other, relativeTo: root).absoluteURL
    }
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return tests.appending(path: "fingerpost")
  }()

  /// The files below a folder of the checkout that end with `suffix`, sorted, as paths from the
  /// root.
  public static func files(below folder: String, suffix: String) -> [String] {
    let base = root.appending(path: folder).path
    let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }

  /// The text of a file of the checkout.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
