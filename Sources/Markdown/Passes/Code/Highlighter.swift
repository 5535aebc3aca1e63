/// Finds what in a piece of code has a colour of its own.
enum Highlighter {
  /// The tokens of the code, in order; none for a language that is not known.
  static func tokens(of code: UnsafeBufferPointer<UInt8>, language: String) -> [CodeToken] { [] }
}
