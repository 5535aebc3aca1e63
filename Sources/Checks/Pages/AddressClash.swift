internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Planning

/// Two pages that would have one address, or a file that would take the place of one that is made.
///
/// ```
/// evidence.md:1:1: error: the page would take the address 'evidence.html', which the list of all
/// evidence has [address-clash]
/// ```
enum AddressClash: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let clashes = plan.clashes.map { clash -> Diagnostic in
      let place = place(of: clash.first, in: handbook)
      return diagnostic(
        clash.second, of: name(of: clash.first, in: handbook),
        notes: place.map { [Note("the other one", place: $0)] } ?? [], in: handbook)
    }
    return clashes + reserved(in: plan)
  }

  /// Files at addresses that the site may come to need: those of the search index, and those of sets
  /// of answers that a decision may ask for once its rules change.
  private static func reserved(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let decisions = Dictionary(
      handbook.decisions.map { ($0.folder, $0) }, uniquingKeysWith: { first, _ in first })
    return plan.files.compactMap { file in
      switch file.origin {
      case .asset(let path) where path.lowercased().hasPrefix("\(SitePlan.searchFolder)/"):
        return diagnostic(file, of: "the search index", in: handbook)
      case .page(let index) where !decisions.isEmpty:
        guard file.address == handbook.pages[index].address,
          let entry = decisions[URLPath.folder(of: file.address.path)],
          isAnswers(file.address, of: entry)
        else { return nil }
        return diagnostic(file, of: "the decision '\(entry.decision.id)'", in: handbook)
      default: return nil
      }
    }
  }

  private static func isAnswers(_ address: Address, of entry: DecisionEntry) -> Bool {
    let name = String(URLPath.name(of: address.path).dropLast(".html".count))
    return Answers(key: name, in: entry.decision)?.isEmpty == false
  }

  private static func diagnostic(
    _ file: PlannedFile, of owner: String, notes: [Note] = [], in handbook: Handbook
  ) -> Diagnostic {
    let claimant =
      switch file.origin {
      case .page: "the page"
      case .alias: "the alias"
      case .asset: "the file"
      case .handbook, .folder, .decision, .tag, .theme: name(of: file, in: handbook)
      }
    let message = "\(claimant) would take the address '\(file.address.path)', which \(owner) has"
    return Diagnostic(.addressClash, message, at: place(of: file, in: handbook), notes: notes)
  }

  /// What others are told that would have the same address.
  private static func name(of file: PlannedFile, in handbook: Handbook) -> String {
    switch file.origin {
    case .handbook(let name): name
    case .page(let index): "the page '\(handbook.pages[index].path)'"
    case .folder(let index): "the list of the folder '\(handbook.folders[index].path)'"
    case .decision(let index): "the decision '\(handbook.decisions[index].decision.id)'"
    case .tag(let index): "the tag '\(handbook.tags[index].title)'"
    case .alias(let page, _): "an alias of '\(handbook.pages[page].path)'"
    case .theme: "the theme"
    case .asset(let path): "the file '\(path)'"
    }
  }

  private static func place(of file: PlannedFile, in handbook: Handbook) -> SourceRange? {
    switch file.origin {
    case .page(let index): handbook.pages[index].place(0..<0)
    case .decision(let index): handbook.decisions[index].decision.place
    case .alias(let page, let number):
      handbook.pages[page].place(handbook.pages[page].frontMatter.aliases[number].range)
    case .asset(let path): SourceRange(file: "\(handbook.name)/\(path)", range: 0..<0)
    case .handbook, .folder, .tag, .theme: nil
    }
  }
}
