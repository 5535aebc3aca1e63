internal import Decisions
internal import Markdown

/// The pages for sets of answers that links name: `decisions/stack/kind.cli_ml.no.html`.
///
/// Which sets have a page only the tree knows, and it is grown only for a decision that a link
/// names so.
enum AnswerPages {
  /// The addresses that are linked and will be there.
  static func linked(from pages: [Page], to decisions: [DecisionEntry]) -> Set<Address> {
    if decisions.isEmpty { return [] }
    var folders: [String: Int] = [:]
    for (index, entry) in decisions.enumerated() { folders[entry.folder] = index }
    var asked: [Int: Set<Address>] = [:]
    for page in pages {
      for reference in page.document.references where reference.kind.scheme == nil {
        guard let path = htmlPath(reference.destination, on: page),
          let decision = folders[URLPath.folder(of: path)]
        else { continue }
        asked[decision, default: []].insert(Address(path))
      }
    }
    return asked.reduce(into: []) { found, asked in
      let entry = decisions[asked.key]
      if !asked.value.contains(where: { isAnswers($0, entry) }) { return }
      let tree = entry.decision.tree(budget: entry.decision.pageBudget)
      found.formUnion(tree.nodes.map { entry.address(of: $0.answers) }.filter(asked.value.contains))
    }
  }

  /// The path of a link to an HTML file; nil for others.
  private static func htmlPath(_ destination: String, on page: Page) -> String? {
    let bytes = destination.utf8
    let end = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    let path = destination[..<(end ?? bytes.endIndex)]
    guard path.utf8.suffix(5).elementsEqual(".html".utf8), !path.contains("://") else { return nil }
    return URLPath.resolve(URLPath.decode(String(path)), in: URLPath.folder(of: page.path))
  }

  private static func isAnswers(_ address: Address, _ entry: DecisionEntry) -> Bool {
    let name = String(URLPath.name(of: address.path).dropLast(5))
    return Answers(key: name, in: entry.decision)?.isEmpty == false
  }
}
