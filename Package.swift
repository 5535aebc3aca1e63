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
    // Commands, options, help and shell completions; only `fingerpost` imports it.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // YAML with the line and column of every value; only `YAML` imports it.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    // The queue by rank in which trees grow; only `Decisions` imports it.
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    // The page templates that a handbook may replace; only `Rendering` imports it.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .target(name: "Diagnostics"),
    .target(name: "HTML"),
    .target(name: "YAML", dependencies: ["Diagnostics", "Yams"]),
    .target(
      name: "Markdown",
      dependencies: ["CCMark", "Diagnostics", "HTML"],
      resources: [.embedInCode("Passes/Code/Grammars/languages.grammar")]
    ),
    .target(name: "Solver"),
    .target(
      name: "Decisions",
      dependencies: [
        "Diagnostics", "Solver", "YAML",
        .product(name: "HeapModule", package: "swift-collections"),
      ]
    ),
    .target(name: "Handbook", dependencies: ["Decisions", "Diagnostics", "Markdown", "YAML"]),
    .target(name: "Checks", dependencies: ["Decisions", "Diagnostics", "Handbook", "Markdown"]),
    .target(name: "Search", dependencies: ["Decisions", "Handbook", "Markdown"]),
    .target(
      name: "Rendering",
      dependencies: [
        "Decisions", "Diagnostics", "HTML", "Handbook", "Markdown",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      // The program is one file: the theme travels in it.
      resources: [.embedInCode("Theme")]
    ),
    .target(
      name: "Publishing",
      dependencies: [
        "Checks", "Decisions", "Diagnostics", "Handbook", "Markdown", "Rendering", "Search",
      ]
    ),
    .executableTarget(
      name: "fingerpost",
      dependencies: [
        "Decisions", "Diagnostics", "HTML", "Handbook", "Markdown", "Publishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // What tests share: the real program, the checkout, folders that go away.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(name: "YAMLTests", dependencies: ["Diagnostics", "YAML"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Diagnostics", "HTML", "Markdown"]),
    .executableTarget(
      name: "DecisionBench", dependencies: ["Decisions", "Diagnostics"],
      path: "Tests/Bench/DecisionBench"),
    .testTarget(name: "SolverTests", dependencies: ["Solver", "TestSupport"]),
    .testTarget(
      name: "DecisionsTests",
      dependencies: ["Decisions", "Diagnostics", "Solver", "TestSupport"],
      exclude: ["Published"]
    ),
    .testTarget(
      name: "HandbookTests",
      dependencies: ["Decisions", "Diagnostics", "HTML", "Handbook", "Markdown", "YAML"]),
    .testTarget(
      name: "SearchTests",
      dependencies: ["Decisions", "Diagnostics", "Handbook", "Markdown", "Search", "TestSupport"],
      exclude: ["stems.txt"]
    ),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Decisions", "Diagnostics", "HTML", "Handbook", "Markdown", "Rendering"]
    ),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Diagnostics", "Handbook", "Publishing", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Diagnostics", "HTML", "Markdown", "fingerpost", "TestSupport"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["Diagnostics", "Rendering", "fingerpost", "TestSupport"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
