import Content
import Diagnostics
import TestSupport
import Testing

@testable import Handbook

@Suite struct UniqueByIDTests {
  @Test func keepsTheFirstOfEachID() {
    var unique = UniqueByID<Evidence>(what: "evidence", id: \.id, place: \.place)
    func evidence(_ id: String, at start: Int) -> Evidence {
      Evidence(
        id: id, claim: "\(id)\(start)", value: nil, quantity: nil, source: nil, status: .claimed,
        reviewed: nil, note: nil, place: Fixture.place("a.evidence.yml", start), sourcePlace: nil)
    }
    let first = [evidence("a", at: 1), evidence("b", at: 2)]
    let second = [evidence("c", at: 3), evidence("a", at: 4)]
    unique.add(first)
    unique.add(second)
    #expect(unique.values.map(\.claim) == ["a1", "b2", "c3"])
    #expect(unique.diagnostics.map(\.code) == [.duplicateID])
    #expect(unique.diagnostics.first?.message == "evidence 'a' is defined twice")
    #expect(unique.diagnostics.first?.place == second[1].place)
    #expect(unique.diagnostics.first?.notes == [Note("first defined here", place: first[0].place)])
  }
}
