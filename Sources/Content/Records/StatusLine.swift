/// What a line about the status of a record says, in front matter or in a section: a status, and the
/// records that this one supersedes or that supersede it.
///
/// ```
/// Accepted
/// superseded by [ADR-0005](0005-example.md)
/// Accepted, supersedes ADR 3
/// ```
struct StatusLine: Hashable {
  /// The status in the author's spelling; nil where the line gives none.
  private(set) var word: String?
  /// Paths or numbers, as written.
  private(set) var supersedes: [String] = []
  private(set) var supersededBy: [String] = []

  private static let backward = ["superseded by", "superceded by", "replaced by"]
  private static let forward = ["supersedes", "supercedes", "replaces"]

  init(_ line: some StringProtocol) {
    let text = Self.plain(line)
    let lower = text.lowercased()
    // (Where lower case has another length nothing is found by place.)
    let isAligned = lower.utf8.count == text.utf8.count
    let back = isAligned ? Self.range(of: Self.backward, in: lower) : nil
    let ahead = isAligned ? Self.range(of: Self.forward, in: lower) : nil
    let starts = [back?.lowerBound, ahead?.lowerBound].compactMap { $0 }
    let utf8 = Array(text.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
    if let back {
      let end = starts.filter { $0 > back.lowerBound }.min() ?? utf8.count
      supersededBy = Self.names(in: part(back.upperBound..<end))
    }
    if let ahead {
      let end = starts.filter { $0 > ahead.lowerBound }.min() ?? utf8.count
      supersedes = Self.names(in: part(ahead.upperBound..<end))
    }
    let word = Self.word(in: part(0..<(starts.min() ?? utf8.count)))
    self.word = word ?? (back == nil ? nil : "superseded")
  }

  /// A line without the marks of lists, quotes and emphasis around it.
  private static func plain(_ line: some StringProtocol) -> String {
    var line = line.filter { $0 != "*" && $0 != "`" && $0 != "\r" }[...]
    while let first = line.first, first == " " || first == "\t" || "-+>_".contains(first) {
      line.removeFirst()
    }
    while let last = line.last, last == " " || last == "\t" || last == "_" { line.removeLast() }
    return String(line)
  }

  /// The letters with which a text begins, up to anything that is neither a letter nor a space:
  /// "Accepted" of "✅ Accepted (2026-11-01)". At most three words, since a sentence is no status.
  private static func word(in text: String) -> String? {
    let start = text.drop { !$0.isLetter && $0 != "{" && $0 != "<" }
    let letters = start.prefix { $0.isLetter || $0 == " " || $0 == "-" }
    let words = letters.split(separator: " ").map(String.init)
    var kept = words
    // "Accepted on 2026-11-01", "Accepted by the board".
    if let index = words.dropFirst().firstIndex(where: {
      ["on", "by", "since", "at", "in", "and", "but"].contains($0.lowercased())
    }) {
      kept = Array(words[..<index])
      // A sentence is no status either.
      if kept.count > 1, RecordStatus(kept.joined(separator: " ")).kind == .other { return nil }
    }
    return kept.isEmpty || kept.count > 3 ? nil : kept.joined(separator: " ")
  }

  /// The first of some phrases in a text, by offsets in UTF-8.
  private static func range(of phrases: [String], in text: String) -> Range<Int>? {
    phrases.compactMap { phrase in
      text.firstRange(of: phrase).map { range in
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return start..<start + phrase.utf8.count
      }
    }.min { $0.lowerBound < $1.lowerBound }
  }

  /// The records that some words name: where there are links by those, else by numbers and file names.
  private static func names(in text: String) -> [String] {
    var links: [String] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "](") {
      rest = rest[open.upperBound...]
      let end = rest.firstIndex { $0 == ")" || $0 == " " } ?? rest.endIndex
      links.append(String(rest[..<end]))
      rest = rest[end...]
    }
    if !links.isEmpty { return links }
    return text.split { " ,;[]()\"'".contains($0) }.map(String.init).filter { word in
      word.hasSuffix(".md") || RecordName.number(inMention: word) != nil
    }
  }
}
