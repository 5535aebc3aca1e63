import Foundation

/// A suite of Markdown cases that lies beside the checkout and is no part of it.
struct Suite {
  struct Case: Decodable {
    let number: Int?
    let markdown: String
    let html: String
  }

  /// The folder beside the checkout, or nil where it is absent.
  static let folder: URL? = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder = root.deletingLastPathComponent().appending(path: "shared/suites")
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }()

  /// What a test says when it has nothing to read.
  static let isPresent = folder != nil

  /// The cases of a file below the folder; none where it is absent.
  static func cases<Case: Decodable>(_ path: String, as type: Case.Type) throws -> [Case] {
    guard let folder else { return [] }
    let data = try Data(contentsOf: folder.appending(path: path))
    return try JSONDecoder().decode([Case].self, from: data)
  }

  static func cases(_ path: String) throws -> [Case] { try cases(path, as: Case.self) }
}
