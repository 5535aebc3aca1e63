internal import Subprocess

/// A version of a file that git keeps, named as git does: `main:Content/store.decision.yml`, or `:path`
/// for what is staged.
package struct GitVersion: Sendable {
  /// As given on the command line.
  package let name: String

  /// Nil where the text has no colon, or where it would be an option to git.
  package init?(_ name: String) {
    guard name.contains(":"), !name.hasPrefix("-") else { return nil }
    self.name = name
  }

  /// The bytes of the version, up to a number of them, as git in the current folder knows it.
  package func read(upTo limit: Int) async throws(FileFailure) -> [UInt8] {
    do {
      let ended = try await run(
        .name("git"), arguments: ["show", "--no-color", "--no-textconv", "--end-of-options", name],
        output: .bytes(limit: limit), error: .string(limit: 1 << 16))
      guard ended.terminationStatus.isSuccess else {
        throw failure(Self.reason(ended.standardError))
      }
      let bytes = ended.standardOutput
      // What git says of a folder.
      if bytes.starts(with: "tree \(name)\n\n".utf8) { throw failure("it is a folder") }
      return bytes
    } catch let failure as FileFailure {
      throw failure
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw failure("git keeps it, and there is no git here")
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw failure("it is too large")
    } catch {
      throw failure("git could not be run: \(error)")
    }
  }

  /// What git said, without the words by which it begins each line.
  private static func reason(_ said: String) -> String {
    let lines = said.split(separator: "\n").map { line in
      line.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
    }
    return lines.isEmpty ? "git does not say why" : lines.joined(separator: "\n  ")
  }

  private func failure(_ reason: String) -> FileFailure {
    FileFailure(action: "read", path: name, reason: reason)
  }
}
