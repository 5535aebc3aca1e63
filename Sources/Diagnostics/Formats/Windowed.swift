extension Diagnostic {
  /// The same with each long text that a message quotes cut to its beginning and its end, so that no
  /// format prints a line of thousands of characters.
  package var windowed: Diagnostic {
    let isShort =
      message.utf8.count <= Self.window
      && notes.allSatisfy {
        $0.message.utf8.count <= Self.window
      }
    if isShort { return self }
    var diagnostic = self
    diagnostic.message = Self.windowed(message)
    diagnostic.notes = notes.map {
      Note(Self.windowed($0.message), label: $0.label, place: $0.place)
    }
    return diagnostic
  }

  /// How long a message may be before what it quotes is cut.
  private static let window = 160

  private static func windowed(_ message: String) -> String {
    if message.utf8.count <= window { return message }
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      // (Every other part is within quotes.)
      let isQuoted = index % 2 == 1 || parts.count == 1
      return isQuoted && part.count > 80 ? "\(part.prefix(50))…\(part.suffix(25))" : String(part)
    }.joined(separator: "'")
  }
}
