import Content
import Testing
import Words

@testable import Rendering

struct ScaleTests {
  @Test func countsByPowersOfTenWhereTheRatioAsksForIt() throws {
    let scale = try #require(Scale(low: 10_000, high: 200_000))
    #expect(scale.isLogarithmic)
    #expect(scale.ticks == [10_000, 100_000, 1_000_000])
    #expect(abs(scale.fraction(of: 100_000) - 0.5) < 0.001)
  }

  /// 5 % to 10 % is less of a difference than 1 % to 8 %, and is drawn so.
  @Test func countsInEqualStepsUpToTheTenfold() throws {
    let scale = try #require(Scale(low: 1, high: 10))
    #expect(!scale.isLogarithmic && scale.ticks == [0, 2, 4, 6, 8, 10])
    #expect(scale.fraction(of: 5) == 0.5)
  }

  @Test(arguments: [(3.0, 1.0), (200, 50), (0.003, 0.001), (8, 2), (1, 0.2)])
  func countsInAtMostFiveEqualSteps(high: Double, step: Double) throws {
    let scale = try #require(Scale(low: high / 2, high: high))
    #expect(!scale.isLogarithmic)
    #expect(abs(scale.ticks[1] - step) < step / 1000)
    #expect(scale.ticks.count <= 6)
    #expect((scale.ticks.last ?? 0) >= high)
  }

  @Test(arguments: [(10_000.0, "10,000"), (1.5, "1.5"), (0.25, "0.25"), (1_234_567, "1,234,567")])
  func writesNumbers(value: Double, text: String) { #expect(Number(.english).long(value) == text) }
}
