// swift-tools-version: 6.2
import PackageDescription

// A program outside Fingerpost that knows only what is public in `Decisions`.
let package = Package(
  name: "stranger",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "fingerpost", path: "../..")],
  targets: [
    .executableTarget(
      name: "Stranger", dependencies: [.product(name: "Decisions", package: "fingerpost")])
  ]
)
