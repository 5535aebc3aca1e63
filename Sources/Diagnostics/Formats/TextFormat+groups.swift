extension TextFormat {
  /// How many diagnostics of one kind are printed in full where there are more than
  /// ``groupedFrom``.
  private static let printedInFull = 8
  /// More of one kind than this are grouped.
  private static let groupedFrom = 10
  /// How many files a group names.
  private static let namedFiles = 12

  /// The lines of all diagnostics, a blank line between two. Those that one change would settle are
  /// one; many of one kind are put behind the first of them, with the files and lines of the others.
  ///
  /// ```
  /// error: and 14 more like this [broken-link]
  ///       = guides/split.md:3, 9, 12
  ///       = index.md:4
  /// ```
  package mutating func text(of diagnostics: [Diagnostic]) -> String {
    let diagnostics = diagnostics.groupedByKey()
    var counts: [Kind: Int] = [:]
    for diagnostic in diagnostics { counts[Kind(diagnostic), default: 0] += 1 }
    var printed: [Kind: Int] = [:]
    var rest: [Kind: [Diagnostic]] = [:]
    var texts: [String] = []
    for diagnostic in diagnostics {
      let kind = Kind(diagnostic)
      let count = counts[kind] ?? 0
      if count > Self.groupedFrom, printed[kind] == Self.printedInFull {
        rest[kind, default: []].append(diagnostic)
        if rest[kind]?.count == count - Self.printedInFull {
          texts.append(text(ofGroup: rest[kind] ?? [], kind))
        }
        continue
      }
      printed[kind, default: 0] += 1
      texts.append(text(of: diagnostic))
    }
    return texts.joined(separator: "\n")
  }

  /// What is grouped: diagnostics of one code and severity.
  private struct Kind: Hashable {
    let code: Code
    let severity: Severity

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      severity = diagnostic.severity
    }
  }

  private mutating func text(ofGroup diagnostics: [Diagnostic], _ kind: Kind) -> String {
    var files: [(name: String, lines: [Int])] = []
    for place in diagnostics.compactMap(\.place) {
      let line = line(of: place)
      if files.last?.name != place.file { files.append((place.file, [])) }
      if let line, files[files.count - 1].lines.last != line {
        files[files.count - 1].lines.append(line)
      }
    }
    var out = headline(
      kind.severity, "and \(diagnostics.count) more like this", code: kind.code)
    for (name, lines) in files.prefix(Self.namedFiles) {
      let shown = lines.prefix(Self.namedFiles).map { "\($0)" }.joined(separator: ", ")
      let more = lines.count > Self.namedFiles ? ", …" : ""
      let file = TerminalText.printable(name)
      out += remark(lines.isEmpty ? file : "\(file):\(shown)\(more)")
    }
    let others = files.count - Self.namedFiles
    if others > 0 { out += remark("and in \(others) more \(others == 1 ? "file" : "files")") }
    return out
  }
}
