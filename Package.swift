// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of their dependencies: each imports only what stands above it.
// `Tests/RepositoryTests/ImportTableTests.swift` holds this table against the import lines.

let package = Package(
  name: "fingerpost",
  platforms: [.macOS(.v15)],

  dependencies: [
    // Commands, options, help and shell completions; only `fingerpost` imports it.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // YAML with the line and column of every value; only `YAML` imports it.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    // The page templates that a handbook may replace; only `Rendering` imports it.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    // Programs awaited, so that tests run on meanwhile; only `TestSupport` imports both.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
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
    .target(name: "Decisions", dependencies: ["Diagnostics", "YAML"]),
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
    .target(
      name: "TestSupport",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/TestSupport"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(name: "YAMLTests", dependencies: ["Diagnostics", "YAML"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Diagnostics", "HTML", "Markdown"]),
    .executableTarget(
      name: "DecisionBench", dependencies: ["Decisions", "Diagnostics"],
      path: "Tests/Bench/DecisionBench"),
    .testTarget(
      name: "DecisionsTests", dependencies: ["Decisions", "Diagnostics"], exclude: ["Published"]),
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

// The program that ships has Swift's own libraries in it. It is linked so from the same objects that the
// tests are linked from otherwise: `--static-swift-stdlib` would compile all of them once more. (The
// libraries are what the objects leave to those that are loaded.)
if Context.environment["FINGERPOST_STATIC"] != nil,
  let program = package.targets.first(where: { $0.name == "fingerpost" })
{
  let libraries = [
    "CoreFoundation", "_FoundationCShims", "_FoundationCollections", "_FoundationICU",
    "swiftSynchronization",
  ]
  program.linkerSettings = [
    .unsafeFlags(["-static-stdlib"] + libraries.map { "-l\($0)" }, .when(platforms: [.linux]))
  ]
}
