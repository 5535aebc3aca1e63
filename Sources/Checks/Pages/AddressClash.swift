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
      return Diagnostic(
        .addressClash, message(for: clash, in: handbook),
        at: self.place(of: clash.second, in: handbook),
        notes: place.map { [Note("the other one", place: $0)] } ?? [])
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
      case .asset(let path) where isOfSearch(path):
        return Diagnostic(
          .addressClash, message(file, of: "the search index", in: handbook),
          at: place(of: file, in: handbook))
      case .page(let index) where !decisions.isEmpty:
        guard file.address == handbook.pages[index].address,
          let entry = decisions[URLPath.folder(of: file.address.path)],
          isAnswers(file.address, of: entry)
        else { return nil }
        return Diagnostic(
          .addressClash, message(file, of: "the decision '\(entry.decision.id)'", in: handbook),
          at: place(of: file, in: handbook))
      default: return nil
      }
    }
  }

  private static func isAnswers(_ address: Address, of entry: DecisionEntry) -> Bool {
    let name = String(URLPath.name(of: address.path).dropLast(".html".count))
    return Answers(key: name, in: entry.decision)?.isEmpty == false
  }

  private static func isOfSearch(_ path: String) -> Bool {
    let path = SitePath.folded(path)
    return path == SitePlan.searchFolder || path.hasPrefix("\(SitePlan.searchFolder)/")
  }

  private static func message(for clash: Planning.AddressClash, in handbook: Handbook) -> String {
    let owner = name(of: clash.first, in: handbook)
    let claimant = claimant(clash.second, in: handbook)
    let (path, other) = (clash.second.address.path, clash.first.address.path)
    return switch clash.kind {
    case .oneAddress: message(clash.second, of: owner, in: handbook)
    case .fileIsFolder:
      "\(claimant) would take the address '\(path)', which is the folder of '\(other)'"
    case .folderIsFile(let folder):
      "\(claimant) would lie in a folder '\(folder)', which is the address that \(owner) has"
    case .twoSpellings(let folder, let spelling):
      "\(claimant) would lie in a folder '\(folder)', which is '\(spelling)' on some disks"
    }
  }

  private static func message(
    _ file: PlannedFile, of owner: String, in handbook: Handbook
  ) -> String {
    let claimant = claimant(file, in: handbook)
    return "\(claimant) would take the address '\(file.address.path)', which \(owner) has"
  }

  /// What a file is called in a message about it.
  static func claimant(_ file: PlannedFile, in handbook: Handbook) -> String {
    switch file.origin {
    case .page: "the page"
    case .alias: "the alias"
    case .asset: "the file"
    case .handbook, .folder, .decision, .tag, .theme: name(of: file, in: handbook)
    }
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

  /// Where the author can change what makes a file.
  static func place(of file: PlannedFile, in handbook: Handbook) -> SourceRange? {
    switch file.origin {
    case .page(let index): handbook.pages[index].place(0..<0)
    case .decision(let index): handbook.decisions[index].decision.place
    case .alias(let page, let number):
      handbook.pages[page].place(handbook.pages[page].frontMatter.aliases[number].range)
    case .asset(let path): SourceRange(file: "\(handbook.name)/\(path)", range: 0..<0)
    case .tag(let index):
      handbook.tags[index].pages.first.map { handbook.pages[$0].place(0..<0) }
    case .handbook, .folder, .theme: nil
    }
  }
}

/// A file whose address could not be on a disk, or would lead out of the site.
///
/// ```
/// notes.md: error: the tag 'aaa…' would have the address 'tags/aaa….html' [misplaced]
///       = a part of a path has at most 255 bytes
/// ```
enum Misplaced: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    // A page and the Markdown beside it have one name, and so have the pages of a decision.
    var told: Set<PlannedFile.Origin> = []
    return plan.misplaced.compactMap { misplaced in
      let file = misplaced.file
      guard told.insert(file.origin).inserted else { return nil }
      let claimant = AddressClash.claimant(file, in: plan.handbook)
      return Diagnostic(
        .misplaced,
        "\(shortened(claimant, 40)) would have the address '\(shortened(file.address.path, 60))'",
        at: AddressClash.place(of: file, in: plan.handbook),
        notes: [Note(misplaced.flaw.description)])
    }
  }

  /// A text without its middle where it is long.
  private static func shortened(_ text: String, _ length: Int) -> String {
    if text.count <= length { return text }
    return "\(text.prefix(length * 2 / 3))…\(text.suffix(length / 3))"
  }
}
