internal import Diagnostics

extension ForeignReader {
  /// Gives a document that was made of the text its places in the page, and what was found while the
  /// text was put together.
  func give(_ document: inout Document, _ diagnostics: inout [Diagnostic], path: String) {
    document = Document(
      body: document.body,
      headings: document.headings.map { heading in
        Heading(
          level: heading.level, id: heading.id, text: heading.text,
          range: text.place(of: heading.range))
      },
      references: document.references.map { reference in
        Reference(
          kind: reference.kind, destination: rebased(reference), text: reference.text,
          title: reference.title, range: text.place(of: reference.range))
      },
      anchors: document.anchors.map { Anchor(id: $0.id, range: text.place(of: $0.range)) },
      includes: document.includes.map { include in
        Include(
          path: rebased(include.path, at: include.range), info: include.info,
          range: text.place(of: include.range))
      },
      text: document.text)
    document.parts = requests
    document.isPartial = named[.generated] != nil
    for index in diagnostics.indices {
      guard let place = diagnostics[index].place else { continue }
      diagnostics[index].place = SourceRange(file: place.file, range: text.place(of: place.range))
      if let part = text.part(at: place.range.lowerBound), let path = part.path {
        diagnostics[index].notes.append(Note("in \(path), which is included here"))
      }
    }
    // A mistake of a part that is included twice is told once for each place.
    var seen: Set<Diagnostic> = []
    diagnostics = diagnostics.filter { seen.insert($0).inserted }
    report(into: &diagnostics, path)
  }

  private func report(into diagnostics: inout [Diagnostic], _ path: String) {
    for (kind, range) in named.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let (message, note) = kind.words
      // The first place counts.
      if let index = diagnostics.firstIndex(where: { $0.message == message }) {
        if let place = diagnostics[index].place, range.lowerBound < place.range.lowerBound {
          diagnostics[index].place = SourceRange(file: path, range: range)
        }
        continue
      }
      diagnostics.append(
        Diagnostic(
          .foreignSyntax, message, at: SourceRange(file: path, range: range), notes: [Note(note)]))
    }
    for (name, range) in unknownAlerts {
      diagnostics.append(AlertKind.unknown(name, at: SourceRange(file: path, range: range)))
    }
    for (failure, file, range) in failures {
      let place = SourceRange(file: path, range: range)
      switch failure {
      case .cycle:
        diagnostics.append(Diagnostic(.includeCycle, "'\(file)' includes itself", at: place))
      case .region:
        diagnostics.append(
          Diagnostic(.includeMissing, "'\(file)' has no such region", at: place))
      case .tooMany:
        diagnostics.append(
          Diagnostic(.tooLarge, "the page includes more than anyone reads", at: place))
      }
    }
  }

  /// Where a link of an included file leads, as seen from the root of the content.
  private func rebased(_ reference: Reference) -> String {
    switch reference.kind {
    case .citation, .embed: reference.destination
    case .link, .image, .rawHTML: rebased(reference.destination, at: reference.range)
    }
  }

  private func rebased(_ path: String, at range: Range<Int>) -> String {
    guard let part = text.part(at: range.lowerBound), let file = part.path,
      let first = path.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "#"),
      first != UInt8(ascii: "?"), !URLScheme.begins(path)
    else { return path }
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "/\(path)" }
    return "/\(Self.encoded(file[..<slash]))/\(path)"
  }

  /// The names of folders as a URL has them.
  private static func encoded(_ path: Substring) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in path.utf8 {
      if byte.isAlphanumeric || "/-._~".utf8.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

extension AlertKind {
  /// A word in the place of a kind of alert that is none.
  static func unknown(_ name: String, at place: SourceRange) -> Diagnostic {
    let nearest = NearMiss.nearest(to: name.lowercased(), in: allCases.map(\.rawValue))
    let known = nearest.map { "did you mean '\($0)'?" }
    return Diagnostic(
      .unknownAlert, "no kind of alert is called '\(name)'", at: place,
      notes: [Note(known ?? "note, tip, important, warning or caution")])
  }
}
