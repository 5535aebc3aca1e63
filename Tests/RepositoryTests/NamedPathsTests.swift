import Foundation
import TestSupport
import Testing

/// Holds that what the README and the architecture name is there.
@Suite struct NamedPathsTests {
  private static let pages = ["README.md", "ARCHITECTURE.md"]

  @Test func findsEveryPathInBackticks() throws {
    var found = 0
    for page in Self.pages {
      for span in Self.spans(of: try Project.text(page)) where Self.isPath(span) {
        found += 1
        #expect(Self.exists(span), "\(page) names `\(span)`, and it is not there")
      }
    }
    #expect(found > 15)
  }

  @Test func findsEveryTestInBackticks() throws {
    let tests = Set(
      Project.files(below: "Tests", suffix: ".swift").map {
        URL(filePath: $0).deletingPathExtension().lastPathComponent
      })
    var found = 0
    for page in Self.pages {
      for span in Self.spans(of: try Project.text(page))
      where span.contains(/^[A-Z][A-Za-z]+Tests$/) {
        found += 1
        #expect(tests.contains(span), "\(page) names `\(span)`, and there is no such suite")
      }
    }
    #expect(found > 3)
  }

  @Test func findsWhatTheDrawingOfTheTopLevelShows() throws {
    let text = try Project.text("ARCHITECTURE.md")
    let section = try #require(text.firstRange(of: "## Top level"))
    let blocks = text[section.upperBound...].split(separator: "```", maxSplits: 2)
    try #require(blocks.count == 3)
    let lines = blocks[1].split(separator: "\n")
    #expect(lines.count > 5)
    for line in lines where !line.hasPrefix(" ") {
      let path = try #require(line.split(separator: " ").first)
      #expect(Self.exists(String(path)), "the drawing shows \(path), and it is not there")
    }
  }

  @Test func findsWhatMakeIsSaidToMake() throws {
    let makefile = try Project.text("Makefile")
    var found = 0
    for page in Self.pages {
      for match in try Project.text(page).matches(of: /(?m)(?:`|^)make ([a-z-]+)/) {
        found += 1
        #expect(makefile.contains("\n\(match.1):"), "\(page) names 'make \(match.1)'")
      }
    }
    #expect(found > 2)
  }

  @Test func tellsPathsFromOtherCode() {
    let text = "`Sources/A` of `d e/f` or\n```\n`not/this`\n```\n`handbook.json` `G/`"
    #expect(Self.spans(of: text) == ["Sources/A", "d e/f", "handbook.json", "G/"])
    #expect(Self.isPath("Sources/A") && Self.isPath("G/"))
    #expect(!Self.isPath("/usr/local/bin") && !Self.isPath("handbook.json"))
    #expect(!Self.isPath("d e/f") && !Self.isPath("a.b/c:d"))
    #expect(Self.exists("Sources") && !Self.exists("Sources/Nowhere"))
  }

  /// The texts between single backticks, outside code blocks.
  private static func spans(of text: String) -> [String] {
    let prose = text.split(separator: /(?m)^```/).enumerated().filter { $0.offset % 2 == 0 }
    return prose.flatMap { part in
      part.element.matches(of: /`([^`\n]+)`/).map { String($0.1) }
    }
  }

  /// Whether a text between backticks is a path below the root: one word, and a folder in it.
  private static func isPath(_ span: String) -> Bool {
    span.contains("/") && span.wholeMatch(of: /[A-Za-z._][A-Za-z0-9._\/+-]*/) != nil
  }

  /// Whether a path is there, from the root, from `Sources` or from the folder of a target.
  private static func exists(_ path: String) -> Bool {
    let targets = Project.files(below: "Sources", suffix: "").filter {
      $0.split(separator: "/").count == 2
    }
    return (["", "Sources/"] + targets.map { "\($0)/" }).contains { base in
      FileManager.default.fileExists(atPath: Project.root.appending(path: base + path).path)
    }
  }
}
