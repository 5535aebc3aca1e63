package import Diagnostics
internal import Yams

/// Reads YAML text into nodes that know their places.
package enum YAMLParser {
  /// Collections may nest this deep; deeper text is refused before it is parsed, since the YAML
  /// library recurses.
  static let maximumDepth = 200

  /// The root of the one document in a file, or nil where it is empty or no YAML.
  ///
  /// - Parameters:
  ///   - file: the file; ranges count from its beginning.
  ///   - range: the bytes of the file that are YAML, where that is not all of it (front matter).
  ///   - code: the code of a diagnostic about text that is no YAML.
  package static func parse(
    _ file: SourceFile,
    in range: Range<Int>? = nil,
    code: Code = .yaml
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    let range = range ?? textRange(of: file)
    let bytes = Array(file.bytes[range])
    let mapper = MarkMapper(bytes: bytes, base: range.lowerBound)
    func failure(_ message: String, at offsets: Range<Int>, _ code: Code) -> Diagnostic {
      Diagnostic(code, message, at: Place(file: file.path, range: offsets))
    }
    if let offset = NestingGuard.firstTooDeep(in: bytes, maximum: maximumDepth) {
      let place = range.lowerBound + offset
      let message = "YAML nests deeper than \(maximumDepth) levels"
      return (nil, [failure(message, at: place..<place + 1, .tooDeep)])
    }
    do {
      // No resolver: scalars stay as written, and the library's own runs regular expressions.
      let parser = try Parser(
        yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return (nil, []) }
      var converter = NodeConverter(mapper: mapper, limit: 100_000 + 4 * bytes.count)
      guard let node = converter.node(root) else {
        let place = range.lowerBound..<range.lowerBound
        return (
          nil, [failure("YAML aliases expand to more than the file can mean", at: place, code)]
        )
      }
      return (node, [])
    } catch let error as YamlError {
      let (message, offsets) = mapper.describe(error)
      return (nil, [failure(message, at: offsets, code)])
    } catch {
      return (nil, [failure("\(error)", at: range.lowerBound..<range.lowerBound, code)])
    }
  }

  /// All of a file but its byte-order mark.
  private static func textRange(of file: SourceFile) -> Range<Int> {
    (file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<file.bytes.count
  }
}
