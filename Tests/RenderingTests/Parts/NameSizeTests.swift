import HTML
import Testing

@testable import Rendering

struct NameSizeTests {
  @Test(arguments: ["", "Two Good Tools", "CivicActions Guidebook", "平台工程手册"])
  func leavesNamesThatFitAsTheyAre(name: String) {
    #expect(NameSize(name) == nil)
    #expect(NameSize.attribute(for: name) == HTML())
  }

  @Test(arguments: [
    "Engineering Fundamentals Playbook", "Softwareentwicklungshandbuch", "平台工程与软件开发团队手册",
  ])
  func writesNamesOfThreeLinesSmaller(name: String) {
    #expect(NameSize(name) == .long)
    #expect(NameSize.attribute(for: name) == " data-name=\"long\"")
  }

  @Test func writesNamesOfMoreLinesSmallerStill() {
    #expect(NameSize("Azure Well-Architected Engineering Handbook for Platform Teams") == .longer)
  }
}
