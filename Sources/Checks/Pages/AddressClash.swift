internal import Decisions
internal import Diagnostics
internal import Handbook

/// Two pages that want one address, or a file that would take the place of one that is made.
///
/// ```
/// evidence.md:1:1: error: the page wants the address 'evidence.html', which the list of all
/// evidence has [address-clash]
/// ```
enum AddressClash: HandbookCheck {
  static func diagnostics(in handbook: Handbook) -> [Diagnostic] {
    var claims = AddressClaims()
    claims.add(GeneratedPages.map, of: "the site map")
    claims.add(GeneratedPages.notFound, of: "the page for what is not found")
    if !handbook.evidence.isEmpty {
      claims.add(GeneratedPages.evidence, of: "the list of all evidence")
    }
    if !handbook.terms.isEmpty { claims.add(GeneratedPages.glossary, of: "the glossary") }
    for entry in handbook.decisions {
      let name = "the decision '\(entry.decision.id)'"
      for address in [entry.start, entry.rules, entry.tree, entry.data] {
        claims.add(address, of: name, as: name, at: entry.decision.place)
      }
    }
    for tag in handbook.tags { claims.add(tag.address, of: "the tag '\(tag.title)'") }
    let decisions = Dictionary(
      handbook.decisions.map { ($0.folder, $0) }, uniquingKeysWith: { first, _ in first })
    for page in handbook.pages {
      let folder = URLPath.folder(of: page.address.path)
      if let entry = decisions[folder], isAnswers(page.address, of: entry) {
        claims.add(page.address, of: "the decision '\(entry.decision.id)'")
      }
      claims.add(
        page.address, of: "the page '\(page.path)'", as: "the page", at: page.place(0..<0))
    }
    for page in handbook.pages {
      for alias in page.frontMatter.aliases {
        guard let address = alias.address else { continue }
        claims.add(
          address, of: "an alias of '\(page.path)'", as: "the alias", at: page.place(alias.range))
      }
    }
    for asset in publishedAssets(of: handbook, among: claims) {
      if let owner = owner(of: asset, in: handbook) { claims.add(Address(asset), of: owner) }
      claims.add(
        Address(asset), of: "", as: "the file",
        at: SourceRange(file: "\(handbook.name)/\(asset)", range: 0..<0))
    }
    return claims.diagnostics
  }

  private static func owner(of asset: String, in handbook: Handbook) -> String? {
    let hasOwnIcon = handbook.configuration.theme.favicon != nil
    return GeneratedFiles.owner(of: asset, hasOwnIcon: hasOwnIcon)
  }

  /// Whether a page's address is one that a decision has for a set of answers.
  private static func isAnswers(_ address: Address, of entry: DecisionEntry) -> Bool {
    let name = String(URLPath.name(of: address.path).dropLast(5))
    return Answers(key: name, in: entry.decision)?.isEmpty == false
  }

  /// The files at claimed addresses that are copied: those that a page links to, those that
  /// the configuration names, and those in a folder that it names.
  private static func publishedAssets(
    of handbook: Handbook, among claims: AddressClaims
  ) -> [String] {
    let candidates = handbook.assets.filter { path in
      claims.isTaken(Address(path)) || owner(of: path, in: handbook) != nil
    }
    if candidates.isEmpty { return [] }
    var linked = Set(handbook.themePaths)
    for link in handbook.links.joined() {
      if case .asset(let path) = link.target { linked.insert(path) }
    }
    return candidates.filter { path in
      linked.contains(path)
        || handbook.configuration.assets.contains { path.hasPrefix("\($0)/") }
    }.sorted()
  }
}
