import Testing

@testable import Rendering

struct BudgetTests {
  private func size(_ path: String) -> Int {
    Theme.load().theme.assets.first { $0.path == path }?.bytes.count ?? .max
  }

  @Test func keepsStylesBelow20KB() { #expect(size("assets/fingerpost.css") <= 20_480) }

  @Test func keepsTheWalkerBelow12KB() { #expect(size("assets/walker.js") <= 12_288) }

  /// What a page loads before the reader acts; search and outcomes come when they are wanted.
  @Test func keepsScriptsBelow25KB() {
    let scripts = ["theme", "fingerpost", "walker"].map { "assets/\($0).js" }
    #expect(scripts.map(size).reduce(0, +) <= 25_600)
  }
}
