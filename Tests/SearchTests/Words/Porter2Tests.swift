import TestSupport
import Testing

@testable import Search

@Suite struct Porter2Tests {
  /// The pairs that the browser holds the script against, too.
  static let pairs: [(word: String, stem: String)] = {
    let text = (try? Project.text("Tests/SearchTests/stems.txt")) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ").map(String.init)
      return (words[0], words[1])
    }
  }()

  @Test func stemsTheVocabulary() {
    #expect(Self.pairs.count > 120)
    for (word, stem) in Self.pairs {
      let found = String(decoding: Porter2.stem(Array(word.utf8)), as: UTF8.self)
      #expect(found == stem, "\(word)")
    }
  }

  @Test(arguments: ["utf8", "snake_case", "straße", "ab", "a", ""])
  func leavesWhatIsNoEnglishWord(_ word: String) {
    #expect(Porter2.stem(Array(word.utf8)) == Array(word.utf8))
  }
}
