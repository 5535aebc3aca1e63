import JSON
import Testing

/// Values put together before they are written.
@Suite struct JSONTests {
  @Test func keepsTheOrderOfMembers() {
    let json: JSON = ["b": 1, "a": ["x", .null, .bool(true)], "c": ["d": .number(0.5)]]
    #expect(json.line == #"{"b":1,"a":["x",null,true],"c":{"d":0.5}}"# + "\n")
  }

  @Test func leavesOutMembersWithoutAValue() {
    #expect(JSON.members(["a": nil, "b": "x", "c": .null]).line == #"{"b":"x","c":null}"# + "\n")
  }

  @Test func sortsDictionariesByName() {
    #expect(JSON.sorted(["b": 2, "a": 1]).line == #"{"a":1,"b":2}"# + "\n")
    #expect(JSON.strings(["x", "y"]).line == #"["x","y"]"# + "\n")
    #expect(JSON.array([.text(nil), .text("x")]).line == #"[null,"x"]"# + "\n")
  }
}
