internal import Diagnostics

/// Something in a text that is not YAML, or not YAML that we read.
struct SyntaxMistake {
  let message: String
  /// Offsets in bytes from the start of the file.
  let range: Range<Int>
  /// Another place that belongs to it, and what is there.
  var other: (message: String, range: Range<Int>)?
  /// What can be done about it, where the message does not say it.
  var advice: String?
  /// Nil where it is a matter of the syntax.
  var code: Code?

  /// - Parameter code: the code where the mistake has none of its own.
  func diagnostic(in file: String, code: Code) -> Diagnostic {
    var notes: [Note] = []
    if let other {
      notes.append(Note(other.message, place: SourceRange(file: file, range: other.range)))
    }
    if let advice { notes.append(Note(advice)) }
    return Diagnostic(
      self.code ?? code, message, at: SourceRange(file: file, range: range), notes: notes)
  }
}

/// What an author can do about a problem that the YAML library names in words of its own.
enum SyntaxAdvice {
  static let bracket = "close the bracket; put text with a bracket, a comma or ': ' in it in quotes"
  static let comment =
    "put text that begins with '#', such as a colour, in quotes: YAML takes it for a comment"

  /// The advice, or nil where the library's words say it.
  ///
  /// - Parameters:
  ///   - problem: what the library says.
  ///   - byte: what is at its place; nil at the end of the text.
  static func text(for problem: String, at byte: UInt8?) -> String? {
    let tab = "indent with spaces; YAML takes no tab there"
    switch problem {
    case "found character that cannot start any token":
      guard let byte, byte != UInt8(ascii: "\t") else { return tab }
      return "put text that begins with '\(Character(Unicode.Scalar(byte)))' in quotes"
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab
    case "mapping values are not allowed in this context":
      return "put text with ': ' in it in quotes, or indent the key like its neighbours"
    case "could not find expected ':'":
      return "write 'key: value', or put text that goes on over several lines in quotes"
    case "did not find expected key":
      return "indent the line like its neighbours, or put the whole text in quotes"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return bracket
    case "did not find expected node content":
      return "write what is missing there, or put the text in quotes"
    case "found undefined alias",
      "did not find expected alphabetic or numeric character":
      return "put text that begins with '*' or '&' in quotes"
    case "found unexpected end of stream", "found unexpected document indicator":
      return "close the quote"
    case "control characters are not allowed": return "delete the character"
    case "block sequence entries are not allowed in this context":
      return "begin the list on a line of its own, or put text that begins with '- ' in quotes"
    case "mapping keys are not allowed in this context":
      return "put text that begins with '? ' in quotes"
    case "did not find expected comment or line break":
      return "begin the text on the next line, or put text that begins with '|' or '>' in quotes"
    case "did not find expected <document start>":
      return "indent the line like its neighbours, or take out what ends the YAML above it"
    case "found unknown escape character", "did not find expected hexdecimal number":
      return #"write '\\' for a backslash, or use single quotes"#
    default: return nil
    }
  }
}
