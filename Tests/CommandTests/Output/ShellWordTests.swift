import Testing

@testable import fingerpost

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("Content/a-b_c.decision.yml", "Content/a-b_c.decision.yml"), ("Größe", "Größe"),
    ("two words", "'two words'"), ("it's", #"'it'\''s'"#), ("$HOME", "'$HOME'"), ("", "''"),
    ("a;b", "'a;b'"), ("~", "'~'"),
  ])
  func quotesWhatAShellReadsMoreInto(text: String, word: String) {
    #expect(ShellWord.quoted(text) == word)
  }
}
