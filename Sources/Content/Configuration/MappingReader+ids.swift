internal import Diagnostics
internal import YAML

extension MappingReader {
  /// Reports a key that is no id: ids are `[a-z0-9]+(-[a-z0-9]+)*`.
  mutating func checkID(_ entry: YAMLEntry) {
    let parts = entry.key.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isID = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    if isID { return }
    let message = "'\(entry.key)' is no id: lower-case letters and digits, in words joined by '-'"
    report(.yaml, message, at: entry.keyRange)
  }

  /// Takes over the diagnostics of another reader.
  mutating func adopt(_ others: [Diagnostic]) {
    for other in others { add(other) }
  }
}
