internal import Diagnostics
internal import Handbook

/// Who wants which address; the first has it.
struct AddressClaims {
  private var taken: [String: (name: String, place: SourceRange?)] = [:]
  /// What is wrong, in the order of the claims.
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether an address has an owner. Some disks do not tell upper from lower case.
  func isTaken(_ address: Address) -> Bool { taken[address.path.lowercased()] != nil }

  /// Adds a claim, and a diagnostic where the address is taken.
  ///
  /// - Parameters:
  ///   - owner: what others are told who want the same.
  ///   - claimant: what the message calls it where it comes too late.
  mutating func add(
    _ address: Address, of owner: String, as claimant: String = "", at place: SourceRange? = nil
  ) {
    let key = address.path.lowercased()
    guard let first = taken[key] else {
      taken[key] = (owner, place)
      return
    }
    let message = "\(claimant) wants the address '\(address.path)', which \(first.name) has"
    let notes = first.place.map { [Note("the other one", place: $0)] } ?? []
    diagnostics.append(Diagnostic(.addressClash, message, at: place, notes: notes))
  }
}
