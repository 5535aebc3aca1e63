import TestSupport
import Testing

@testable import Words

/// Holds the theme and what draws pages to the tables of words: no word that a page shows is written
/// anywhere else, and each word is said somewhere.
@Suite struct WordUseTests {
  private static let theme = Project.files(below: "Sources/Rendering/Theme", suffix: "")

  @Test func findsNoWordInATemplate() throws {
    let templates = Self.theme.filter { $0.hasSuffix(".mustache") }
    #expect(templates.count >= 4)
    for file in templates {
      let text = try Project.text(file).replacing(#/\{\{[^}]*\}+/#, with: "")
      let seen = text.replacing(#/<[^>]*>/#, with: "")
      #expect(seen.firstMatch(of: #/[A-Za-z]/#) == nil, "\(file) shows a word")
      #expect(text.firstMatch(of: #/(aria-label|title|alt|placeholder)="[^"]*[A-Za-z]/#) == nil)
    }
  }

  /// What a script shows it gives to one of these.
  @Test func findsNoWordInAScript() throws {
    let scripts = Self.theme.filter { $0.hasSuffix(".js") }
    #expect(scripts.count > 20)
    let shown = [
      #/(?:textContent|innerText|title|alt|placeholder|label|data) ?[=:] ?["`]([^"`]*[A-Za-z][^"`]*)["`]/#,
      #/"aria-label"[,:] ?["`]([^"`]*[A-Za-z][^"`]*)["`]/#,
      #/(?:clear|line)\(["`]([^"`]*[A-Za-z][^"`]*)["`]\)/#,
      #/make\("[a-z0-9]+", (?:\{[^{}]*\}|"[^"]*"), "([^"]*[A-Za-z]{2,}[^"]*)"/#,
      #/["`]([A-Z][a-z]+(?: [a-z]+)+[.…]?)["`]/#,
    ]
    for file in scripts {
      for line in try Project.text(file).split(separator: "\n") {
        let code = line.replacing(#/^ *\/\/.*/#, with: "")
        for pattern in shown {
          for match in code.matches(of: pattern) where !Self.names.contains(String(match.1)) {
            Issue.record("\(file) shows “\(match.1)”")
          }
        }
      }
    }
  }

  /// Keys, which are called the same on every keyboard.
  private static let names: Set<String> = ["Enter", "Esc", "Tab", "Ctrl K"]

  @Test func findsNoWordInWhatDrawsPages() throws {
    let files = Project.files(below: "Sources/Rendering", suffix: ".swift").filter {
      !$0.contains("/Exports/")
    }
    #expect(files.count > 50)
    // Text of an element, and attributes that are read out.
    let element = #/>[^<>"\\]*[A-Za-z]{3,}[^<>"\\]*<\//#
    let attribute = #/aria-label=\\?"[^"\\]*[A-Za-z]/#
    for file in files {
      for line in try Project.text(file).split(separator: "\n") {
        let code = line.replacing(#/^ *\/\/.*/#, with: "")
        #expect(code.firstMatch(of: element) == nil, "\(file): \(line)")
        #expect(code.firstMatch(of: attribute) == nil, "\(file): \(line)")
      }
    }
  }

  @Test func saysEachWordSomewhere() throws {
    let swift = Project.files(below: "Sources", suffix: ".swift").filter {
      !$0.hasSuffix("/Word.swift")
    }
    var said: Set<String> = []
    for file in swift {
      for match in try Project.text(file).matches(of: #/\.([a-z][A-Za-z]+)\b/#) {
        said.insert(String(match.1))
      }
    }
    for file in Self.theme where file.hasSuffix(".js") {
      for match in try Project.text(file).matches(of: #/WORD\("([a-z-]+)"/#) {
        let word = try #require(Word.byID[String(match.1)], "\(file) says '\(match.1)'")
        said.insert(word.rawValue)
      }
    }
    for (_, text) in WordTable.entries(of: PackageResources.en_words) {
      for match in text.matches(of: #/\{&([a-z-]+)\}/#) {
        said.insert(Word.byID[String(match.1)]?.rawValue ?? "")
      }
    }
    let unsaid = Word.allCases.filter { !said.contains($0.rawValue) }
    #expect(unsaid == [])
  }
}
