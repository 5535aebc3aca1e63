import TestSupport
import Testing

/// Holds the direction of imports, which the package manager does not enforce by itself.
@Suite struct ImportTableTests {
  /// What each target may import besides what comes with the toolchain.
  private static let table: [String: Set<String>] = [
    "Diagnostics": [],
    "HTML": [],
    "YAML": ["Diagnostics", "Yams"],
    "Markdown": ["CCMark", "Diagnostics", "HTML"],
    "Solver": [],
    "Decisions": ["Diagnostics", "HeapModule", "Solver", "YAML"],
    "Content": ["Decisions", "Diagnostics", "HTML", "Markdown", "YAML"],
    "Handbook": ["Content", "Decisions", "Diagnostics", "HTML", "Markdown", "YAML"],
    "Search": ["Content", "Decisions", "Handbook", "Markdown"],
    "Rendering": ["Content", "Decisions", "Diagnostics", "HTML", "Markdown", "Mustache"],
    "Planning": [
      "Content", "Decisions", "Diagnostics", "Handbook", "Markdown", "Rendering", "Search",
    ],
    "Checks": ["Content", "Decisions", "Diagnostics", "Handbook", "Markdown", "Planning"],
    "Publishing": [
      "Checks", "Content", "Decisions", "Diagnostics", "Handbook", "Markdown", "Planning",
      "Rendering", "Search",
    ],
    "fingerpost": [
      "ArgumentParser", "Content", "Decisions", "Diagnostics", "HTML", "Markdown", "Publishing",
    ],
  ]

  /// Modules of the toolchain and the targets that alone may import them.
  private static let toolchain: [String: Set<String>] = [
    // Markdown searches memory with it and touches no file.
    "Glibc": ["Markdown", "Publishing", "fingerpost"],
    "Darwin": ["Markdown", "Publishing", "fingerpost"],
    "Synchronization": ["Publishing"],
    "Foundation": ["Diagnostics"],
    "FoundationEssentials": ["Diagnostics"],
  ]

  @Test func importsOnlyWhatTheTableAllows() throws {
    let files = Project.files(below: "Sources", suffix: ".swift")
    #expect(files.count > 50)
    for file in files {
      let target = String(file.split(separator: "/")[1])
      let allowed = try #require(Self.table[target], "\(target) is not in the table")
      for module in Self.imports(of: try Project.text(file)) {
        if let targets = Self.toolchain[module] {
          #expect(targets.contains(target), "\(file) imports \(module)")
        } else {
          #expect(allowed.contains(module), "\(file) imports \(module)")
        }
      }
    }
  }

  @Test func findsImportsWithAnyAccessLevel() {
    let text = """
      internal import A
      package import B
      @testable import C
        import struct D.E
      // import F
      """
    #expect(Self.imports(of: text) == ["A", "B", "C", "D"])
  }

  /// The modules that a file imports.
  private static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")[...]
      while let word = words.first, word != "import" {
        let isModifier = word.hasPrefix("@") || ["internal", "package", "public"].contains(word)
        if !isModifier { return nil }
        words = words.dropFirst()
      }
      words = words.dropFirst()
      if let kind = words.first, ["struct", "class", "enum", "func", "protocol"].contains(kind) {
        words = words.dropFirst()
      }
      return words.first.map { String($0.split(separator: ".")[0]) }
    }
  }
}
