import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("team-pyhton", "team-python"),  // a swap
    ("team-pythn", "team-python"),  // a letter missing
    ("team-pythoon", "team-python"),  // a letter too many
    ("team-pithon", "team-python"),  // another letter
    ("Team-Python", "team-python"),  // another case
    ("GO", "go"),
    ("og", "go"),
  ])
  func findsTheWordThatWasMeant(word: String, meant: String) {
    #expect(NearMiss.nearest(to: word, in: ["rust-first", "team-python", "go"]) == meant)
  }

  @Test func countsASwapAsOneEdit() {
    // Three scalars allow one edit: a swap is one, two substitutions are not.
    #expect(NearMiss.nearest(to: "acb", in: ["abc"]) == "abc")
    #expect(NearMiss.nearest(to: "axy", in: ["abc"]) == nil)
  }

  @Test(arguments: [
    ("abc", "abx", true), ("abc", "axx", false),
    ("abcde", "abcxx", false), ("abcdef", "abcdxx", true),
    ("abcdef", "abcxxx", false), ("abcdefghi", "abcdefxxx", true),
    ("abcdefghijklmnop", "abcdefghijklxxxx", true),
    ("abcdefghijklmnop", "abcdefghijkxxxxx", false),
    ("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstu00000", false),
  ])
  func allowsOneEditForThreeScalarsAndFourAtMost(word: String, other: String, isNear: Bool) {
    #expect(NearMiss.nearest(to: word, in: [other]) == (isNear ? other : nil))
  }

  @Test(arguments: [("", "a"), ("x", "y"), ("x", "xy"), ("no", "yes")])
  func guessesNothingFromTooLittle(word: String, other: String) {
    #expect(NearMiss.nearest(to: word, in: [other]) == nil)
  }

  @Test func prefersTheNearerThenTheFirstInTheAlphabet() {
    #expect(NearMiss.nearest(to: "latency", in: ["latenxx", "latencx"]) == "latencx")
    #expect(NearMiss.nearest(to: "cat", in: ["hat", "bat", "rat"]) == "bat")
    #expect(NearMiss.nearest(to: "cat", in: ["bat", "rat", "hat"]) == "bat")
  }

  @Test func neverGivesTheWordItself() {
    #expect(NearMiss.nearest(to: "python", in: ["python"]) == nil)
    #expect(NearMiss.nearest(to: "python", in: ["python", "pythons"]) == "pythons")
  }

  @Test func countsScalarsOfAnyScript() {
    #expect(NearMiss.nearest(to: "grösse", in: ["größe"]) == "größe")
    #expect(NearMiss.nearest(to: "граница", in: ["гранниця"]) == "гранниця")
    #expect(NearMiss.nearest(to: "ÜBER", in: ["über"]) == "über")
  }

  @Test func findsEditsAtBothEndsAndInTheMiddle() {
    #expect(NearMiss.nearest(to: "xbcdefghx", in: ["abcdefghi"]) == "abcdefghi")
    #expect(NearMiss.nearest(to: "bcdefghi", in: ["abcdefghij"]) == "abcdefghij")
    #expect(NearMiss.nearest(to: "abcdeefghi", in: ["abcdefghi"]) == "abcdefghi")
    #expect(NearMiss.nearest(to: "abdcefhgi", in: ["abcdefghi"]) == "abcdefghi")
  }
}
