internal import Decisions
internal import Diagnostics
internal import Handbook

/// Two pages that want one address.
///
/// ```
/// evidence.md:1:1: error: the page wants the address 'evidence.html', which is taken by the list
/// of all evidence [address-clash]
/// ```
enum AddressClash: HandbookCheck {
  static func diagnostics(in handbook: Handbook) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var taken: [String: (name: String, place: Place?)] = [:]
    func claim(_ address: Address, _ name: String, _ what: String, _ place: Place?) {
      // Some disks do not tell upper from lower case.
      let key = address.path.lowercased()
      guard let first = taken[key] else {
        taken[key] = (name, place)
        return
      }
      let message = "\(what) wants the address '\(address.path)', which \(first.name) has"
      let notes = first.place.map { [Note("the other one", place: $0)] } ?? []
      diagnostics.append(Diagnostic(.addressClash, message, at: place, notes: notes))
    }
    claim(GeneratedPages.map, "the site map", "", nil)
    claim(GeneratedPages.notFound, "the page for what is not found", "", nil)
    if !handbook.evidence.isEmpty {
      claim(GeneratedPages.evidence, "the list of all evidence", "", nil)
    }
    if !handbook.terms.isEmpty { claim(GeneratedPages.glossary, "the glossary", "", nil) }
    for entry in handbook.decisions {
      let name = "the decision '\(entry.decision.id)'"
      for address in [entry.start, entry.rules, entry.tree] {
        claim(address, name, name, entry.decision.place)
      }
    }
    for page in handbook.pages {
      claim(page.address, "the page '\(page.path)'", "the page", page.place(0..<0))
    }
    return diagnostics
  }
}
