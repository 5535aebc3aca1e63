import Decisions
import Testing

@testable import fingerpost

@Suite struct MenuStateTests {
  private func state(
    _ answers: Int, canBeUnsure: Bool = true, canGoBack: Bool = false, current: Int = 0
  ) -> MenuState {
    MenuState(
      answers: answers, canBeUnsure: canBeUnsure, canGoBack: canGoBack, current: current)
  }

  @Test func goesRoundAndTakesWhatIsMarked() {
    var menu = state(2)
    #expect(menu.press(.up) == .stay)
    #expect(menu.current == 2)
    #expect(menu.press(.enter) == .take(.unsure))
    #expect(menu.press(.down) == .stay)
    #expect(menu.current == 0)
    #expect(menu.press(.enter) == .take(.answer(0)))
    #expect(menu.press(.down) == .stay)
    #expect(menu.press(.enter) == .take(.answer(1)))
  }

  @Test func takesANumberAtOnceWhereNoneGoesOn() {
    var menu = state(9)
    for digit in 1...9 { #expect(menu.press(.digit(digit)) == .take(.answer(digit - 1))) }
    #expect(menu.press(.digit(0)) == .stay)
    var short = state(2)
    #expect(short.press(.digit(3)) == .stay)
    #expect(short.current == 0)
  }

  @Test func waitsForTheSecondDigitWhereThereAreTen() {
    var menu = state(12)
    #expect(menu.press(.digit(1)) == .stay)
    #expect(menu.current == 0)
    #expect(menu.press(.digit(2)) == .take(.answer(11)))
    #expect(menu.press(.digit(1)) == .stay)
    #expect(menu.press(.digit(0)) == .take(.answer(9)))
    #expect(menu.press(.digit(1)) == .stay)
    #expect(menu.press(.enter) == .take(.answer(0)))
    #expect(menu.press(.digit(2)) == .take(.answer(1)))
    // No answer has the number 15; the second digit counts by itself.
    #expect(menu.press(.digit(1)) == .stay)
    #expect(menu.press(.digit(5)) == .take(.answer(4)))
    // A key between the digits parts them.
    #expect(menu.press(.digit(1)) == .stay)
    #expect(menu.press(.down) == .stay)
    #expect(menu.press(.digit(2)) == .take(.answer(1)))
  }

  @Test func isUnsureOnlyWhereOneCanBe() {
    var menu = state(3)
    #expect(menu.press(.unsure) == .take(.unsure))
    #expect(menu.current == 3)
    var files = state(3, canBeUnsure: false)
    #expect(files.press(.unsure) == .stay)
    #expect(files.press(.up) == .stay)
    #expect(files.current == 2)
    #expect(files.press(.enter) == .take(.answer(2)))
  }

  @Test func goesBackOnlyWhereSomethingWasAsked() {
    var first = state(3)
    #expect(first.press(.back) == .stay)
    var second = state(3, canGoBack: true, current: 2)
    #expect(second.press(.back) == .back)
    #expect(second.press(.enter) == .take(.answer(2)))
    #expect(second.press(.leave) == .leave)
    #expect(second.press(.other) == .stay)
    #expect(second.press(.resumed) == .stay)
  }
}
