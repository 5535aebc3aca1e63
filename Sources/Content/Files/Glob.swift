/// A pattern of paths as git's ignore files have them: `*` stands for anything within a part, `**` for
/// any parts, `?` for one character, `[a-c]` for one of several, `\*` for the sign itself.
///
/// A pattern without a slash before its last character fits a name in any folder, one that fits a
/// folder fits all below it, and one that ends with a slash fits folders alone. A `!` before it takes
/// back what an earlier pattern of the list says. An empty pattern fits nothing.
package struct Glob: Sendable, Hashable {
  package let pattern: String
  /// Whether what it fits is kept.
  package let isNegated: Bool
  private let parts: [[Sign]]
  private let isForFolders: Bool

  /// What a part of a pattern is made of.
  private enum Sign: Hashable {
    case letter(Character)
    case any
    case star
    case oneOf([ClosedRange<Character>], isNegated: Bool)
  }

  package init(_ pattern: String) {
    self.pattern = pattern
    isNegated = pattern.hasPrefix("!")
    let text = isNegated ? pattern.dropFirst() : pattern[...]
    isForFolders = text.hasSuffix("/")
    var parts = text.split(separator: "/").filter { $0 != "." }.map(Self.signs)
    let isBare = parts.count == 1 && !text.hasPrefix("/") && !text.hasPrefix("./")
    if isBare { parts.insert([.star, .star], at: 0) }
    self.parts = parts
  }

  /// Whether the path, or a folder above it, fits.
  ///
  /// On a mismatch after a `**` it goes back to the last `**` only, as ``fits(_:_:)`` does within a
  /// name.
  ///
  /// - Parameter alsoBelow: whether it is enough that a folder above the path fits.
  package func matches(_ path: String, alsoBelow: Bool = true) -> Bool {
    if parts.isEmpty { return false }
    let names = path.split(separator: "/").map(Array.init)
    var (index, place) = (0, 0)
    var anything: (index: Int, place: Int)?
    while index < names.count {
      if place == parts.count, alsoBelow { return true }
      let isLast = place == parts.count - 1 && index == names.count - 1 && isForFolders
      if place < parts.count, parts[place] == [.star, .star] {
        anything = (index, place)
        place += 1
      } else if place < parts.count, !isLast, Self.fits(names[index][...], parts[place][...]) {
        index += 1
        place += 1
      } else if let last = anything {
        anything = (last.index + 1, last.place)
        (index, place) = (last.index + 1, last.place + 1)
      } else {
        return false
      }
    }
    return place == parts.count
  }

  /// Matches one name; on a mismatch after a `*` it goes back to the last `*` only, so the time is
  /// at most the product of both lengths.
  private static func fits(_ name: ArraySlice<Character>, _ part: ArraySlice<Sign>) -> Bool {
    var (index, place) = (name.startIndex, part.startIndex)
    var star: (index: Int, place: Int)?
    while index < name.endIndex {
      if place < part.endIndex, part[place] == .star {
        star = (index, place)
        place += 1
      } else if place < part.endIndex, fits(name[index], part[place]) {
        index += 1
        place += 1
      } else if let last = star {
        star = (last.index + 1, last.place)
        (index, place) = (last.index + 1, last.place + 1)
      } else {
        return false
      }
    }
    return part[place...].allSatisfy { $0 == .star }
  }

  private static func fits(_ character: Character, _ sign: Sign) -> Bool {
    switch sign {
    case .letter(let letter): letter == character
    case .any, .star: true
    case .oneOf(let ranges, let isNegated): ranges.contains { $0 ~= character } != isNegated
    }
  }

  private static func signs(_ part: Substring) -> [Sign] {
    var signs: [Sign] = []
    var rest = part
    while let character = rest.popFirst() {
      switch character {
      case "*": signs.append(.star)
      case "?": signs.append(.any)
      case "\\": signs.append(.letter(rest.popFirst() ?? "\\"))
      case "[":
        if let (set, length) = set(rest) {
          signs.append(set)
          rest = rest.dropFirst(length)
        } else {
          signs.append(.letter("["))
        }
      default: signs.append(.letter(character))
      }
    }
    return signs
  }

  /// The characters in brackets, and how long their text is with the closing bracket; nil where no
  /// bracket closes them, so that the opening one is a letter.
  private static func set(_ text: Substring) -> (set: Sign, length: Int)? {
    var characters = Array(text)[...]
    let isNegated = characters.first == "!" || characters.first == "^"
    if isNegated { characters.removeFirst() }
    var ranges: [ClosedRange<Character>] = []
    while let first = characters.popFirst() {
      // (A bracket that comes first is one of the characters.)
      if first == "]", !ranges.isEmpty {
        return (.oneOf(ranges, isNegated: isNegated), text.count - characters.count)
      }
      let low = first == "\\" ? characters.popFirst() ?? first : first
      let isRange =
        characters.first == "-" && characters.dropFirst().first.map { $0 != "]" } == true
      if isRange, let high = characters.dropFirst().first {
        characters = characters.dropFirst(2)
        if low <= high { ranges.append(low...high) }
      } else {
        ranges.append(low...low)
      }
    }
    return nil
  }
}

extension [Glob] {
  /// Whether a path fits; of the patterns that fit it the last one decides.
  package func fit(_ path: String) -> Bool {
    last { $0.matches(path) }.map { !$0.isNegated } ?? false
  }

  /// The patterns of a text, one a line, as an ignore file has them: a line that begins with `#` is a
  /// comment, and so is what follows a space and a `#`.
  package init(lines text: String) {
    self = text.split(whereSeparator: \.isNewline).compactMap { line in
      guard !line.hasPrefix("#") else { return nil }
      let end = line.firstRange(of: " #")?.lowerBound ?? line.endIndex
      var pattern = line[..<end]
      while pattern.last == " " || pattern.last == "\t" {
        // (A space behind a backslash belongs to the pattern.)
        if pattern.dropLast().last == "\\" { break }
        pattern.removeLast()
      }
      while pattern.first == " " || pattern.first == "\t" { pattern.removeFirst() }
      return pattern.isEmpty ? nil : Glob(String(pattern))
    }
  }
}
