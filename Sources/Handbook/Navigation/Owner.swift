package import Content

/// Someone who keeps pages of the handbook: a person or a team, as front matter or CODEOWNERS names
/// them.
package struct Owner: Sendable, Hashable {
  package let name: String
  package let address: Address
  /// By index in ``Handbook/pages``, in reading order.
  package fileprivate(set) var pages: [Int] = []
  /// By index in ``Handbook/decisions``.
  package fileprivate(set) var decisions: [Int] = []
}

/// The owners of a handbook, and what each of them keeps.
package struct Owners: Sendable {
  /// Sorted by name.
  package let all: [Owner]
  /// Where all of them are listed.
  package let address: Address
  /// The owners of each page, by index in ``all``.
  package let ofPage: [[Int]]

  init(
    pages: [Page], in readingOrder: [Int], decisions: [DecisionEntry],
    as codeOwners: OwnedFolder?
  ) {
    // (A folder of this name is the author's.)
    func isInFolder(_ path: String) -> Bool {
      path.utf8.prefix(7).elementsEqual("owners/".utf8) { $0 | 0x20 == $1 }
    }
    let isTaken =
      pages.contains { isInFolder($0.path) } || decisions.contains { isInFolder($0.path) }
    let folder = isTaken ? "page-owners" : "owners"
    address = Address("\(folder)/index.html")
    var owners: [Owner] = []
    var indexOfAddress: [Address: Int] = [:]
    func index(of name: String) -> Int {
      let address = Address("\(folder)/\(Tag.fileName(of: name)).html")
      if let index = indexOfAddress[address] { return index }
      indexOfAddress[address] = owners.count
      owners.append(Owner(name: name, address: address))
      return owners.count - 1
    }
    var ofPage = [[Int]](repeating: [], count: pages.count)
    for page in readingOrder {
      let names = pages[page].frontMatter.owner.map { [$0] }
      for name in names ?? codeOwners?.owners(of: pages[page].path) ?? [] {
        let owner = index(of: name)
        if owners[owner].pages.last == page { continue }
        owners[owner].pages.append(page)
        ofPage[page].append(owner)
      }
    }
    for (decision, entry) in decisions.enumerated() {
      for name in codeOwners?.owners(of: entry.path) ?? [] {
        let owner = index(of: name)
        if owners[owner].decisions.last != decision { owners[owner].decisions.append(decision) }
      }
    }
    let order = owners.indices.sorted { left, right in
      FileName.isOrderedBefore(owners[left].name, owners[right].name)
        || owners[left].name == owners[right].name
          && owners[left].address < owners[right].address
    }
    var place = [Int](repeating: 0, count: owners.count)
    for (index, owner) in order.enumerated() { place[owner] = index }
    all = order.map { owners[$0] }
    self.ofPage = ofPage.map { $0.map { place[$0] } }
  }
}
