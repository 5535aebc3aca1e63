/// The images of a `srcset`, as the HTML standard reads the list.
///
/// ```
/// small.png 480w, large.png 960w
/// ```
struct SourceSet {
  /// An image, and for which widths or screens it is: `480w`, `2x`; empty where that is not said.
  struct Candidate: Hashable {
    let url: String
    let descriptor: String
  }

  let candidates: [Candidate]
  /// The first descriptor that is neither a width nor a density; nil where there is none.
  let mistake: String?

  init(_ text: String) {
    var candidates: [Candidate] = []
    var mistake: String?
    var rest = Substring(text).unicodeScalars
    while true {
      rest = rest.drop { Self.isSpace($0) || $0 == "," }
      if rest.isEmpty { break }
      var url = rest.prefix { !Self.isSpace($0) }
      rest = rest[url.endIndex...]
      var descriptor = ""
      if url.last == "," {
        while url.last == "," { url.removeLast() }
      } else {
        descriptor = Self.descriptor(&rest)
      }
      if mistake == nil, !Self.isDescriptor(descriptor) { mistake = descriptor }
      candidates.append(Candidate(url: String(url), descriptor: descriptor))
    }
    self.candidates = candidates
    self.mistake = mistake
  }

  /// What is behind an address, up to a comma that is in no brackets, with single spaces.
  private static func descriptor(_ rest: inout Substring.UnicodeScalarView) -> String {
    var words: [String] = []
    var word = ""
    var isInBrackets = false
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    while let scalar = rest.popFirst() {
      if isInBrackets || scalar == "(" {
        isInBrackets = scalar != ")"
        word.unicodeScalars.append(scalar)
      } else if scalar == "," {
        break
      } else if isSpace(scalar) {
        end()
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    end()
    return words.joined(separator: " ")
  }

  /// Whether it is a width, a density or nothing. (Other descriptors are for times to come.)
  private static func isDescriptor(_ text: String) -> Bool {
    guard let unit = text.unicodeScalars.last else { return true }
    let number = text.unicodeScalars.dropLast()
    let isWhole = !number.isEmpty && number.allSatisfy { "0"..."9" ~= $0 }
    if unit == "w" { return isWhole && number.contains { $0 != "0" } }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    return unit == "x" && parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0"..."9" ~= $0 } }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{C}"
  }
}
