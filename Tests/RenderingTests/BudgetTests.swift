import Testing

@testable import Rendering

struct BudgetTests {
  private func size(_ path: String) -> Int {
    Theme.load().theme.assets.first { $0.path == path }?.bytes.count ?? .max
  }

  @Test func keepsStylesBelow20KB() { #expect(size("assets/fingerpost.css") <= 20_480) }

  @Test func keepsTheWalkerBelow12KB() { #expect(size("assets/walker.js") <= 12_288) }

  @Test func keepsScriptsBelow25KB() {
    let scripts = ["assets/theme.js", "assets/fingerpost.js", "assets/walker.js"]
    #expect(scripts.map(size).reduce(0, +) <= 25_600)
  }
}
