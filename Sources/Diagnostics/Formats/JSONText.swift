#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Values as JSON, the same for the same value on any machine.
package enum JSONText {
  /// A value on one line, keys sorted, ended by a line feed.
  ///
  /// - Parameter value: made of text, finite numbers, truth values, lists and mappings, which always
  ///   encode.
  package static func line(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(value)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
