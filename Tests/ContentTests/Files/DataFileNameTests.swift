import Content
import Testing

@Suite struct DataFileNameTests {
  @Test(arguments: [
    ("fingerpost.yaml", "fingerpost.yml"), ("Fingerpost.yml", "fingerpost.yml"),
    ("FINGERPOST.YAML", "fingerpost.yml"), ("docs/fingerpost.yml", "fingerpost.yml"),
    ("a/store.decision.yaml", "a/store.decision.yml"), ("Store.Decision.yml", "Store.decision.yml"),
    ("store.decision.YML", "store.decision.yml"), ("store-decision.yml", "store.decision.yml"),
    ("store_decisions.yaml", "store.decision.yml"), ("store.decisions.yml", "store.decision.yml"),
    ("my store decision.yml", "my store.decision.yml"), ("decision.yml", "all.decision.yml"),
    ("store.decison.yml", "store.decision.yml"), ("evidence.yaml", "all.evidence.yml"),
    ("a/evidence.yml", "a/all.evidence.yml"), ("b.evidences.yml", "b.evidence.yml"),
    ("glossary.yml", "all.glossary.yml"), ("words.glossary.yaml", "words.glossary.yml"),
    ("words.glosary.yml", "words.glossary.yml"),
  ]) func knowsAnotherSpelling(path: String, right: String) {
    #expect(DataFileName.meant(at: path)?.path == right)
  }

  @Test(arguments: [
    "fingerpost.yml", "a.decision.yml", "a.evidence.yml", "a.glossary.yml", "mkdocs.yml", "a.yml",
    "decision.md", "precision.yml", "fingerprint.yml", "decision.json", "decisions/store.yml",
    "evidence.txt", "undecision.yml", "a.version.yml",
  ]) func leavesOtherNamesAlone(path: String) {
    #expect(DataFileName.meant(at: path) == nil)
  }
}
