import TestSupport
import Testing

/// Holds the direction of imports, which the package manager does not enforce by itself.
@Suite struct ImportTableTests {
  /// What each target may import besides what comes with the toolchain.
  private static let table: [String: Set<String>] = [
    "Bytes": [],
    "Archive": ["Bytes"],
    "JSON": ["Bytes"],
    "Parallel": [],
    "Diagnostics": ["Algorithms", "Archive", "JSON"],
    "HTML": ["Bytes"],
    "YAML": ["Diagnostics", "Yams"],
    "Words": ["Archive"],
    "Markdown": ["Algorithms", "Archive", "Bytes", "CCMark", "Diagnostics", "HTML", "Words"],
    "Solver": [],
    "Decisions": ["Diagnostics", "HeapModule", "Solver", "Words", "YAML"],
    "Content": [
      "Archive", "Bytes", "Decisions", "Diagnostics", "HTML", "JSON", "Markdown", "Words", "YAML",
    ],
    "Handbook": ["Content", "Decisions", "Diagnostics", "HTML", "Markdown", "Words", "YAML"],
    "Search": ["Algorithms", "Archive", "Parallel"],
    "Rendering": [
      "Archive", "Bytes", "Content", "Decisions", "Diagnostics", "HTML", "JSON", "Markdown",
      "Mustache", "Parallel", "Words",
    ],
    "Scaffold": ["Content", "Decisions", "JSON", "YAML"],
    "Planning": [
      "Archive", "Bytes", "Content", "Decisions", "Diagnostics", "Handbook", "Markdown",
      "Parallel", "Rendering", "Search", "Words",
    ],
    "Checks": ["Content", "Decisions", "Diagnostics", "Handbook", "Markdown", "Planning"],
    "Publishing": [
      "Archive", "Bytes", "Checks", "Content", "Decisions", "Diagnostics", "Handbook", "Markdown",
      "Parallel", "Planning", "Rendering", "Search", "Subprocess", "Words",
    ],
    "Preview": [
      "Content", "Diagnostics", "FlyingSocks", "Handbook", "JSON", "Planning", "Publishing",
      "Rendering", "Search",
    ],
    "fingerpost": [
      "ArgumentParser", "CMalloc", "Content", "Decisions", "Diagnostics", "HTML", "JSON",
      "Markdown", "Preview", "Publishing", "Scaffold", "Words",
    ],
  ]

  /// Modules of the toolchain and the targets that alone may import them.
  private static let toolchain: [String: Set<String>] = [
    // Bytes and Markdown search memory with it, Parallel counts processors, and neither touches a file.
    "Glibc": ["Bytes", "Markdown", "Parallel", "Preview", "Publishing", "fingerpost"],
    "Darwin": ["Bytes", "Markdown", "Parallel", "Preview", "Publishing", "fingerpost"],
    // (Diagnostics, Planning and Rendering make some values when they are first asked for.)
    "Synchronization": [
      "Diagnostics", "Parallel", "Planning", "Preview", "Publishing", "Rendering", "fingerpost",
    ],
    // Signals are awaited with it.
    "Dispatch": ["fingerpost"],
    // The bytes that a socket takes are a `Data`.
    "Foundation": ["Preview"],
    "FoundationEssentials": ["Preview"],
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

  /// A page is rendered from its inputs alone, so that equal inputs are equal bytes.
  @Test func rendersWithoutTheHandbook() throws {
    let files = Project.files(below: "Sources/Rendering", suffix: ".swift")
    #expect(files.count > 20)
    for file in files {
      let modules = Self.imports(of: try Project.text(file))
      #expect(!modules.contains("Handbook"), "\(file) imports Handbook")
    }
  }

  /// Only what reads the content and what writes the site knows of files; the command hands them the
  /// disk. (Bytes and Markdown search memory with the C library, and the terminal is no file of the site.)
  @Test func touchesFilesOnlyToReadAndToWrite() throws {
    let phases = [
      "Sources/Publishing/Cache/", "Sources/Publishing/Files/", "Sources/Publishing/Reading/",
      "Sources/Publishing/Writing/",
      "Sources/fingerpost/Commands/",
      // These hand the disk to what reads, and the watchers look only for what has changed.
      "Sources/Preview/Preview.swift", "Sources/Preview/PreviewSession.swift",
      "Sources/Preview/Site/PreviewSite.swift", "Sources/Preview/Watching/",
      "Sources/Publishing/Pipeline+preview.swift",
      // What a browser says goes nowhere.
      "Sources/fingerpost/Output/Browser.swift",
      // They hand the disk to the phases that read and write, and touch nothing themselves.
      "Sources/Publishing/Pipeline.swift", "Sources/Publishing/Pipeline+build.swift",
    ]
    let memoryAndTerminal = [
      "Sources/Bytes/", "Sources/Markdown/Inlines/", "Sources/Markdown/Source/",
      "Sources/Markdown/Tree/",
      "Sources/Parallel/ParallelMap.swift", "Sources/Preview/Server/",
      "Sources/fingerpost/Asking/", "Sources/fingerpost/Memory.swift",
      "Sources/fingerpost/Output/",
    ]
    let systems: Set<String> = ["Glibc", "Musl", "Darwin", "System", "SystemPackage"]
    let touches = [
      "FileSystem", "FileManager", "FileHandle", "FileDescriptor", "opendir", "fopen", "O_RDONLY",
      "O_WRONLY", "O_RDWR", "contentsOfFile",
    ]
    for file in Project.files(below: "Sources", suffix: ".swift")
    where !phases.contains(where: { file.hasPrefix($0) }) {
      let text = try Project.text(file)
      for word in touches { #expect(!text.contains(word), "\(file) has \(word)") }
      if memoryAndTerminal.contains(where: { file.hasPrefix($0) }) { continue }
      let found = systems.intersection(Self.imports(of: text)).sorted()
      #expect(found == [], "\(file) imports what can touch files")
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
