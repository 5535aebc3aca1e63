import Testing

@testable import Search

@Suite struct SynonymsTests {
  private func synonyms(_ own: [[String]], isEnglish: Bool = true, in words: String) -> Synonyms {
    var terms = WordTable(capacity: 4096)
    for word in words.split(separator: " ") {
      let bytes = Array(word.utf8)
      _ = terms.number(of: (isEnglish ? Porter2.stem(bytes) : bytes)[...])
    }
    return Synonyms(own, isEnglish: isEnglish, in: terms)
  }

  @Test func keepsGroupsOfWhichTheHandbookHasAForm() {
    let own = [["k8s", "Kubernetes"], ["foo", "bar"], ["service mesh", "istio"]]
    #expect(
      synonyms(own, isEnglish: false, in: "kubernetes service").own == [["k8s", "Kubernetes"]])
    #expect(
      synonyms(own, isEnglish: false, in: "mesh service").own == [["service mesh", "istio"]])
  }

  @Test func knowsWhatEngineersAbbreviateInEnglish() {
    #expect(synonyms([], in: "databases").usual == [["db", "database"]])
    #expect(synonyms([], isEnglish: false, in: "database").usual == [])
  }

  @Test func leavesOutWhatSeparatesFormsAndGroups() {
    let found = synonyms([["a|b", " c\td "], ["", "a"]], isEnglish: false, in: "a b")
    #expect(found.own == [["a b", "c d"]])
  }
}
