import Testing

@testable import Content

@Suite struct FileNameTests {
  @Test(arguments: [
    ("time-to-ship.md", "Time to ship"), ("a/b/go_lang.md", "Go lang"), ("a/README.md", "A"),
    ("team-strength/index.md", "Team strength"), ("index.md", "Index"), ("languages", "Languages"),
    ("a--b__c.md", "A b c"), ("éclair.md", "Éclair"), ("iOS.md", "IOS"), ("1-first.md", "1 first"),
    ("---.md", "---"), ("", ""), ("a.b.md", "A.b"),
  ])
  func makesWordsOfNames(path: String, words: String) {
    #expect(FileName.words(of: path) == words)
  }

  @Test func ordersNamesAsAReaderDoes() {
    let ordered = [
      "", "1", "01", "2", "10", "10a", "A", "a", "a-1", "a-2", "a-10", "a1b2", "a1b10", "B", "b",
      "Ä", "ä", "日",
    ]
    let expected = [
      "", "01", "1", "2", "10", "10a", "A", "a", "a-1", "a-2", "a-10", "a1b2", "a1b10", "B", "b",
      "Ä", "ä", "日",
    ]
    #expect(ordered.shuffled().sorted(by: FileName.isOrderedBefore) == expected)
    for (index, left) in expected.enumerated() {
      for (other, right) in expected.enumerated() {
        #expect(FileName.isOrderedBefore(left, right) == (index < other), "\(left) \(right)")
      }
    }
  }

  @Test func comparesWhatIsBeyondASCIIAlike() {
    let names = ["a1", "a01", "a 2", "A10", "b", "B-1", "ab", "1a", "01a", "a1b", "a1B"]
    for left in names {
      for right in names where left != right {
        let isBefore = FileName.isOrderedBefore(left, right)
        #expect(isBefore == FileName.isOrderedBefore("é" + left, "é" + right), "\(left) \(right)")
        #expect(isBefore != FileName.isOrderedBefore(right, left), "\(left) \(right)")
      }
    }
  }

  @Test func comparesNumbersOfAnyLength() {
    let large = String(repeating: "9", count: 40)
    #expect(FileName.isOrderedBefore("v" + large, "v1" + large))
    #expect(FileName.isOrderedBefore("v0009", "v10"))
    #expect(!FileName.isOrderedBefore("v10", "v0009"))
  }
}
