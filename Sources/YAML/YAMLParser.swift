package import Diagnostics
internal import Yams

/// Reads YAML text into nodes that know their places.
package enum YAMLParser {
  /// The root of the one document in a file, or nil where it is empty or not YAML.
  ///
  /// - Parameters:
  ///   - file: the file; ranges count from its beginning.
  ///   - range: the bytes of the file that are YAML, where that is not all of it (front matter).
  ///   - code: the code of a diagnostic about text that is not YAML.
  package static func parse(
    _ file: SourceFile,
    in range: Range<Int>? = nil,
    code: Code = .yaml
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    let range = range ?? textRange(of: file)
    let plain = file.bytes.withUnsafeBufferPointer {
      PlainMapping.read(UnsafeBufferPointer(rebasing: $0[range]), base: range.lowerBound)
    }
    if let plain { return (plain, []) }
    let bytes = Array(file.bytes[range])
    let (root, mistakes) = root(of: bytes, base: range.lowerBound)
    return (root, mistakes.map { $0.diagnostic(in: file.path, code: code) })
  }

  /// The root as the library reads it.
  static func root(of bytes: [UInt8], base: Int) -> (YAMLNode?, [SyntaxMistake]) {
    let mapper = MarkMapper(bytes: bytes, base: base)
    if countOfAnchors(in: bytes) > InputLimits.yamlAnchors {
      let message = "YAML has more than \(InputLimits.yamlAnchors) anchors"
      return (nil, [SyntaxMistake(message: message, range: mapper.beginning)])
    }
    do {
      // No resolver: scalars stay as written, and the library's own runs regular expressions.
      let parser = try Parser(
        yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return (nil, []) }
      var converter = NodeConverter(mapper: mapper, limit: 100_000 + 8 * bytes.count)
      let node = converter.node(root)
      return (node, converter.failure.map { [$0] } ?? converter.mistakes)
    } catch let error as YamlError {
      return (nil, [mapper.mistake(error)])
    } catch {
      return (nil, [SyntaxMistake(message: "no valid YAML: \(error)", range: mapper.beginning)])
    }
  }

  /// How many anchors the text may have: each `&` that a name follows and no other word precedes.
  private static func countOfAnchors(in bytes: [UInt8]) -> Int {
    var count = 0
    var previous = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "&"), index + 1 < bytes.count, bytes[index + 1] > 0x20 {
        switch previous {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","):
          count += 1
        default: break
        }
      }
      previous = byte
    }
    return count
  }

  /// All of a file but its byte-order mark.
  private static func textRange(of file: SourceFile) -> Range<Int> {
    UTF8Text.start(of: file.bytes)..<file.bytes.count
  }
}
