// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of their dependencies: each imports only what stands above it.
// `Tests/RepositoryTests/ImportTableTests.swift` holds this table against the import lines.

let package = Package(
  name: "fingerpost",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "fingerpost", targets: ["fingerpost"]),
    // The engine for other programs: reads decision files, decides, explains, proves.
    .library(name: "Decisions", targets: ["Decisions"]),
  ],
  dependencies: [
    // Binary searches; `Diagnostics`, `Markdown` and `Search` import it.
    .package(url: "https://github.com/apple/swift-algorithms", exact: "1.2.1"),
    // Commands, options, help and shell completions; only `fingerpost` imports it.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // YAML with the line and column of every value; only `YAML` imports it.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    // The queue by rank in which trees grow; only `Decisions` imports it.
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    // The page templates that a handbook may replace; only `Rendering` imports it.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    // Sockets that are awaited; only `Preview` imports its lower part, FlyingSocks. The HTTP servers
    // cost too much for a preview: debug and release took 314 s of processor time for SwiftNIO alone,
    // on which Hummingbird builds, against 36 s, and FlyingFox itself does not link statically.
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    // Programs awaited: git, from `Publishing`, and what tests run; `TestSupport` imports both.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    // (pkg-config names the folder of the shared library, and that comes before any other.)
    .systemLibrary(
      name: "CCMark",
      pkgConfig: Context.environment["FINGERPOST_STATIC"] == nil ? "libcmark" : nil,
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(name: "CMalloc"),
    // The program is one file: the texts beside its sources travel in it.
    .plugin(name: "EmbedTexts", capability: .buildTool(), path: "Packaging/EmbedTexts"),
    .target(name: "Bytes"),
    .target(name: "Archive", dependencies: ["Bytes"]),
    .target(name: "JSON", dependencies: ["Bytes"]),
    .target(name: "Parallel"),
    .target(
      name: "Diagnostics",
      dependencies: [
        "Archive", "JSON", .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    .target(name: "HTML", dependencies: ["Bytes"]),
    .target(name: "YAML", dependencies: ["Diagnostics", "Yams"]),
    // What Fingerpost itself says on a site, in each language.
    .target(
      name: "Words", dependencies: ["Archive"], plugins: ["EmbedTexts"]),
    .target(
      name: "Markdown",
      dependencies: [
        "Archive", "Bytes", "CCMark", "Diagnostics", "HTML", "Words",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ],
      plugins: ["EmbedTexts"]
    ),
    .target(name: "Solver"),
    .target(
      name: "Decisions",
      dependencies: [
        "Diagnostics", "Solver", "Words", "YAML",
        .product(name: "HeapModule", package: "swift-collections"),
      ]
    ),
    .target(
      name: "Content",
      dependencies: [
        "Archive", "Bytes", "Decisions", "Diagnostics", "JSON", "Markdown", "Words", "YAML",
      ]),
    .target(
      name: "Handbook",
      dependencies: ["Content", "Decisions", "Diagnostics", "Markdown", "Words", "YAML"]),
    .target(
      name: "Search",
      dependencies: [
        "Archive", "Parallel", .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    .target(
      name: "Rendering",
      dependencies: [
        "Archive", "Bytes", "Content", "Decisions", "Diagnostics", "HTML", "JSON", "Markdown",
        "Parallel", "Words", .product(name: "Mustache", package: "swift-mustache"),
      ],
      plugins: ["EmbedTexts"]
    ),
    .target(
      name: "Scaffold",
      dependencies: ["Content", "Decisions", "JSON", "YAML"],
      plugins: ["EmbedTexts"]
    ),
    .target(
      name: "Planning",
      dependencies: [
        "Archive", "Bytes", "Content", "Decisions", "Diagnostics", "Handbook", "Markdown",
        "Parallel", "Rendering", "Search", "Words",
      ]
    ),
    .target(
      name: "Checks",
      dependencies: ["Content", "Decisions", "Diagnostics", "Handbook", "Markdown", "Planning"]),
    .target(
      name: "Publishing",
      dependencies: [
        "Archive", "Bytes", "Checks", "Content", "Decisions", "Diagnostics", "Handbook", "Markdown",
        "Parallel", "Planning", "Rendering", "Search", "Words",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .target(
      name: "Preview",
      dependencies: [
        "Content", "Diagnostics", "Handbook", "JSON", "Planning", "Publishing", "Rendering",
        "Search", .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      plugins: ["EmbedTexts"]
    ),
    .executableTarget(
      name: "fingerpost",
      dependencies: [
        "CMalloc", "Content", "Decisions", "Diagnostics", "HTML", "JSON", "Markdown", "Preview",
        "Publishing", "Scaffold", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // What tests share: the real program, the checkout, folders that go away. And what takes long where it
    // is not optimised: random decisions, and the words of whole handbooks.
    .target(
      name: "TestSupport",
      dependencies: [
        "Content", "Decisions", "Diagnostics", "HTML", "Handbook", "Markdown", "Planning",
        "Rendering",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/TestSupport"),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"]),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(name: "YAMLTests", dependencies: ["Diagnostics", "YAML"]),
    .testTarget(name: "WordsTests", dependencies: ["Words"]),
    .testTarget(
      name: "MarkdownTests",
      dependencies: ["Archive", "Diagnostics", "HTML", "Markdown", "Words"]),
    .executableTarget(
      name: "DecisionBench", dependencies: ["Decisions", "Diagnostics"],
      path: "Tests/Bench/DecisionBench"),
    // What the scripts of the walk are held against, for `Tests/BrowserTests/test_vectors.py`.
    .executableTarget(
      name: "DecisionVectors",
      dependencies: ["Content", "Decisions", "Diagnostics", "Rendering", "TestSupport", "Words"],
      path: "Tests/BrowserTests/Vectors"),
    // What `make fuzz` and `make soak` run.
    .executableTarget(
      name: "Fuzzer",
      dependencies: [
        "Content", "Decisions", "Diagnostics", "HTML", "Markdown", "Publishing", "TestSupport",
      ],
      path: "Tests/Fuzz/Fuzzer"),
    .testTarget(name: "SolverTests", dependencies: ["Solver", "TestSupport"]),
    .testTarget(
      name: "DecisionsTests",
      dependencies: ["Decisions", "Diagnostics", "Solver", "TestSupport", "Words"],
      exclude: ["Published"]
    ),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "Archive", "Content", "Decisions", "Diagnostics", "HTML", "Markdown", "TestSupport",
        "Words", "YAML",
      ]),
    .testTarget(
      name: "HandbookTests",
      dependencies: [
        "Content", "Decisions", "Diagnostics", "HTML", "Handbook", "Markdown", "TestSupport",
        "YAML",
      ]),
    .testTarget(
      name: "ScaffoldTests",
      dependencies: [
        "Content", "Decisions", "Diagnostics", "Scaffold", "TestSupport", "YAML",
      ]),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Archive", "Content", "Decisions", "Diagnostics", "Handbook", "Markdown", "Planning",
        "Rendering", "Search", "TestSupport",
      ]),
    .testTarget(
      name: "SearchTests",
      dependencies: ["Archive", "Search", "TestSupport"],
      exclude: ["stems.txt"]
    ),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Content", "Decisions", "Diagnostics", "HTML", "Handbook", "Markdown", "Parallel",
        "Planning", "Rendering", "TestSupport", "Words",
      ]
    ),
    .testTarget(
      name: "ChecksTests",
      dependencies: [
        "Checks", "Content", "Diagnostics", "Handbook", "Markdown", "Planning", "TestSupport",
      ]),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Archive", "Content", "Diagnostics", "Handbook", "Markdown", "Planning", "Publishing",
        "Search",
        "TestSupport",
      ]),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Diagnostics", "Planning", "Preview", "Publishing", "TestSupport",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Decisions", "fingerpost", "TestSupport"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["Diagnostics", "Rendering", "fingerpost", "TestSupport", "Words"]),
  ]
)

for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}

// For tests, the engine and the reading of Markdown are optimised all the same, with what these go through
// and what they are held against: they answer millions of questions, and read megabytes of hostile text. To
// optimise the rest, or the tests, takes far longer than they run.
if Context.environment["FINGERPOST_TESTS"] != nil {
  let optimised = [
    "Bytes", "Archive", "HTML", "JSON", "Diagnostics", "YAML", "Markdown", "Solver", "Decisions",
    "TestSupport",
  ]
  for target in package.targets where optimised.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"]))
  }
}

// What is packaged is linked with archives, and without ICU's data: `make package` names the folder.
if let folder = Context.environment["FINGERPOST_STATIC"] {
  for target in package.targets where target.name == "fingerpost" {
    target.linkerSettings = [.unsafeFlags(["-L\(folder)", "\(folder)/icu-without-data.o"])]
  }
}
