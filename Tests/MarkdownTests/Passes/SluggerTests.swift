import Foundation
import Testing

@testable import Markdown

struct SluggerTests {
  private struct Fixture: Decodable {
    let name: String
    let input: String
    let expected: String
  }

  @Test(.enabled(if: Suite.isPresent, "../shared/suites is not there"))
  func agreesWithGitHub() throws {
    var slugger = Slugger()
    let fixtures = try Suite.cases("gfm/github-slugs.json", as: Fixture.self)
    #expect(fixtures.count == 78)
    for fixture in fixtures {
      let slug = slugger.slug(Array(fixture.input.utf8))
      #expect(
        Array(slug.unicodeScalars) == Array(fixture.expected.unicodeScalars), "\(fixture.name)")
    }
  }

  @Test func numbersDoublesAroundTakenNumbers() {
    var slugger = Slugger()
    let slugs = ["echo", "echo", "echo 1", "echo-1", "echo"].map { slugger.slug(Array($0.utf8)) }
    #expect(slugs == ["echo", "echo-1", "echo-1-1", "echo-1-2", "echo-2"])
  }

  @Test func numbersManyDoublesInConstantTime() {
    var slugger = Slugger()
    var last = ""
    for _ in 0..<100_000 { last = slugger.slug(Array("Same".utf8)) }
    #expect(last == "same-99999")
  }
}
