import Testing

@testable import Decisions
@testable import Solver

/// What is left of the rules once some answers are known.
@Suite struct ResidualTests {
  private func residual(_ masks: [UInt16], _ compiled: CompiledRules) -> Residual {
    Residual(compiled, box: masks)
  }

  @Test func sharesItsKeyWhereAnswersLeaveTheSame() throws {
    let decision = try #require(SmallDecision.read().decision)
    let compiled = decision.compiled
    func key(_ kind: UInt16, _ load: UInt16) -> Residual.Key {
      residual([kind, load, 0b11], compiled).key(compiled)
    }
    let (api, tool, gateway) = (key(0b001, 0b111), key(0b010, 0b111), key(0b100, 0b111))
    // No rule tells an interface from a gateway.
    #expect(api == gateway)
    #expect(api != tool)
    // Nor a low from a middling load, except that a tool has none.
    let (low, middle) = (key(0b101, 0b001), key(0b101, 0b010))
    #expect(low == middle)
    let (lowOrTool, middleOrTool) = (key(0b111, 0b001), key(0b111, 0b010))
    #expect(lowOrTool != middleOrTool)
  }

  @Test func keepsNoRuleThatHasLost() throws {
    let decision = try #require(SmallDecision.read().decision)
    let compiled = decision.compiled
    let busy = try #require(decision.rule("busy-model"))
    // A model under high load: what is narrower wins over both, and they over all that is weaker.
    let residual = residual([0b111, 0b100, 0b01], compiled)
    #expect(residual.certain == [busy])
    #expect(residual.open == [])
    #expect(residual.constant == .option(compiled.options[busy]))
  }

  @Test func knowsWhatCannotOccur() throws {
    let decision = try #require(SmallDecision.read().decision)
    let compiled = decision.compiled
    #expect(residual([0b010, 0b100, 0b11], compiled).isImpossible)
    #expect(!residual([0b010, 0b101, 0b11], compiled).isImpossible)
  }
}
