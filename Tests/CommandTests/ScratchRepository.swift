import Foundation
import TestSupport

/// A handbook in a git repository that goes away.
struct ScratchRepository {
  let folder: TemporaryFolder
  private let cache: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    cache = try TemporaryFolder()
    try await git("init", "--quiet", "--initial-branch", "main")
  }

  /// Commits all that lies in the folder.
  func commit(on day: String) async throws {
    try await git("add", "--all")
    let time = "\(day)T12:00:00Z"
    try await git(
      "commit", "--quiet", "--message", "Edit", at: ["GIT_COMMITTER_DATE=\(time)"])
  }

  /// Runs git in the folder.
  func git(_ arguments: String..., at environment: [String] = []) async throws {
    let identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    let result = try await Program.runTool(
      "env", environment + ["git", "-C", folder.url.path] + identity + arguments)
    if result.status != 0 { throw Failure(description: result.errors) }
  }

  /// Runs the program in the folder.
  func run(_ arguments: String...) async throws -> Program.Result {
    try await Program.run(arguments, in: folder.url, cache: cache.url)
  }

  /// A page of the site that was built last.
  func page(_ path: String) throws -> String { try folder.text("Site/\(path)") }

  /// Why git could not be run.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
