import Diagnostics
import Testing

@Suite struct NameIndexTests {
  @Test func answersLikeNearMissWhereWordsAreFew() {
    let index = NameIndex(["python", "go", "rust"])
    #expect(index.nearest(to: "pyhton") == "python")
    #expect(index.nearest(to: "PYTHON") == "python")
    #expect(index.nearest(to: "haskell") == nil)
    #expect(NameIndex([]).nearest(to: "go") == nil)
  }

  @Test(arguments: [
    ("page-4711-of-many", "page-4711-of-man"), ("page-4711-of-many", "age-4711-of-many"),
    ("page-4711-of-many", "Page-4711-of-many"), ("page-4711-of-many", "page-4711-of-mnay"),
    ("page-4711-of-many", "apge-4711-of-many"),
  ])
  func findsASlipAmongMany(word: String, slip: String) {
    let index = NameIndex((1000..<9000).map { "page-\($0)-of-many" })
    #expect(index.nearest(to: slip) == word)
  }
}
