import Foundation
import TestSupport
import Testing

/// Holds comments, messages and manuals to words that an engineer would say today.
@Suite struct PlainEnglishTests {
  /// What is refused, and what to write instead.
  private static let refused: [(words: [String], instead: String)] = [
    (["hang on", "hangs on", "hanging on", "hung on"], "depend on"),
    (["has a say", "have a say", "had a say"], "apply"),
    (["mend", "mends", "mended", "mending"], "fix"),
    (["whoever", "whomever"], "anyone who"),
    (["lest"], "so that … not"),
    (["in its stead", "in their stead", "in his stead", "in her stead"], "instead"),
    (["somebody's"], "someone's"),
    (["let go of", "lets go of"], "release"),
    (["nought", "thereof", "therein", "wherein", "whence", "hence"], "a plainer word"),
  ]

  private static let endings = [
    ".swift", ".js", ".css", ".mustache", ".py", ".md", ".yml", ".txt", ".html",
  ]

  @Test func writesPlainEnglish() throws {
    let own = URL(filePath: #filePath).lastPathComponent
    let files = ["Sources", "Tests", "Content/manual"].flatMap { folder in
      Self.endings.flatMap { Project.files(below: folder, suffix: $0) }
    }
    #expect(files.count > 500)
    for file in files + ["README.md", "ARCHITECTURE.md", "Makefile", "Package.swift"]
    where !file.hasSuffix("/\(own)") {
      guard let text = try? Project.text(file) else { continue }
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        for (words, instead) in Self.finds(in: line) {
          Issue.record("\(file):\(number + 1): '\(words)': write '\(instead)'")
        }
      }
    }
  }

  @Test func findsWholeWordsOnly() {
    #expect(
      Self.finds(in: "What hangs on it, whoever asks").map(\.words) == ["hangs on", "whoever"])
    #expect(Self.finds(in: "It Mends.").map(\.words) == ["mends"])
    #expect(Self.finds(in: "an amendment, at-lest, oldest, lest_x").map(\.words) == [])
    #expect(Self.finds(in: "Lest it fail").map(\.instead) == ["so that … not"])
  }

  /// The refused words in a line, each with what to write instead.
  private static func finds(in line: Substring) -> [(words: String, instead: String)] {
    let words = line.utf8.split { byte in
      let isPart =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
        || [UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte)
      return !isPart
    }.map { Substring($0).lowercased() }
    return words.indices.flatMap { start in
      (byFirstWord[words[start]] ?? []).filter { words[start...].starts(with: $0.words) }
        .map { ($0.words.joined(separator: " "), $0.instead) }
    }
  }

  private static let byFirstWord: [String: [(words: [String], instead: String)]] = {
    let phrases = refused.flatMap { phrases, instead in
      phrases.map { (words: $0.split(separator: " ").map(String.init), instead: instead) }
    }
    return Dictionary(grouping: phrases) { $0.words[0] }
  }()
}
