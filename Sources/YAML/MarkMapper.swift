internal import Diagnostics
internal import Yams

/// Turns the YAML library's lines and columns into offsets in bytes from the start of the file.
struct MarkMapper {
  private let bytes: [UInt8]
  private let base: Int
  private let table: LineTable

  /// - Parameters:
  ///   - bytes: the YAML text.
  ///   - base: where in the file it begins.
  init(bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
    table = LineTable(bytes)
  }

  /// An empty range at a mark.
  func point(at mark: Mark?) -> Range<Int> {
    let offset = base + offset(of: mark)
    return offset..<offset
  }

  /// The range of a scalar on its first line, quotes included.
  func range(of scalar: Node.Scalar) -> Range<Int> {
    let start = offset(of: scalar.mark)
    var end = start
    if start < bytes.count, scalar.style == .doubleQuoted || scalar.style == .singleQuoted {
      end = closingQuote(from: start)
    } else if scalar.style == .plain {
      end = plainEnd(from: start, count: scalar.string.utf8.count)
    } else if start < bytes.count {
      end = start + 1
    }
    return base + start..<base + end
  }

  /// What went wrong, as a headline, and where.
  func describe(_ error: YamlError) -> (message: String, range: Range<Int>) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let start = offset(of: mark)
      return ("no valid YAML: \(problem)", base + start..<base + min(start + 1, bytes.count))
    case .reader(let problem, let offset, _, _):
      let start = base + min(offset ?? 0, bytes.count)
      return ("no valid YAML: \(problem)", start..<start)
    case .duplicatedKeysInMapping(let keys, let context):
      let start = base + offset(of: context.mark)
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      let length = keys.first?.utf8.count ?? 0
      return ("key \(names) stands more than once", start..<start + length)
    default:
      return ("no valid YAML: \(error)", base..<base)
    }
  }

  private func offset(of mark: Mark?) -> Int {
    guard let mark else { return 0 }
    return table.offset(line: mark.line, scalarColumn: mark.column)
  }

  private func plainEnd(from start: Int, count: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      end += 1
    }
    return end
  }

  private func closingQuote(from start: Int) -> Int {
    let quote = bytes[start]
    var index = start + 1
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
        continue
      }
      if bytes[index] == quote {
        let isDoubled =
          quote == UInt8(ascii: "'") && index + 1 < bytes.count
          && bytes[index + 1] == quote
        if !isDoubled { return index + 1 }
        index += 2
        continue
      }
      index += 1
    }
    return min(index, bytes.count)
  }
}
