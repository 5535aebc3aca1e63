/// A failure of the machine: what was tried on which file, and what the system said.
package struct FileFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried: "read", "write".
  package let action: String
  package let path: String
  /// In the system's words: "No space left on device".
  package let reason: String

  package init(action: String, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  package var description: String { "cannot \(action) \(path): \(reason)" }
}
