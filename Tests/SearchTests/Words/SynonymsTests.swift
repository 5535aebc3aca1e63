import Testing

@testable import Search

@Suite struct SynonymsTests {
  private func groups(_ own: [[String]], isEnglish: Bool = true, in words: String) -> [[String]] {
    var terms = WordTable()
    for word in words.split(separator: " ") {
      let bytes = Array(word.utf8)
      _ = terms.number(of: (isEnglish ? Porter2.stem(bytes) : bytes)[...])
    }
    return Synonyms(own, isEnglish: isEnglish, in: terms).groups
  }

  @Test func keepsGroupsOfWhichTheHandbookHasAForm() {
    let own = [["k8s", "Kubernetes"], ["foo", "bar"], ["service mesh", "istio"]]
    #expect(
      groups(own, isEnglish: false, in: "kubernetes service")
        == [["k8s", "Kubernetes"]])
    #expect(
      groups(own, isEnglish: false, in: "mesh service") == [["service mesh", "istio"]])
  }

  @Test func knowsWhatEngineersAbbreviateInEnglish() {
    #expect(groups([], in: "databases") == [["db", "database"]])
    #expect(groups([], isEnglish: false, in: "database") == [])
  }

  @Test func leavesOutWhatSeparatesFormsAndGroups() {
    #expect(groups([["a|b", " c\td "], ["", "a"]], isEnglish: false, in: "a b") == [["a b", "c d"]])
  }
}
