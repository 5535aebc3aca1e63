internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A rule that a decision had, and that has neither its id nor keeps it among older ones.
///
/// ```
/// store.decision.yml:31:3: error: this decision no longer has the rule 'team-pyhton' [gone-rule]
///    to settle it   add to rule 'team-python': aliases: [team-pyhton]
/// ```
enum GoneRule: PermalinkCheck {
  static func diagnostics(in sites: ComparedSites) -> [Diagnostic] {
    sites.earlier.decisions.flatMap { earlier -> [Diagnostic] in
      // That the decision is elsewhere, or nowhere, is said of its page.
      guard sites.urls.contains(earlier.url),
        let decision = sites.handbook.decisions.first(where: { $0.decision.id == earlier.id })?
          .decision, decision.isWhole
      else { return [] }
      let entries = decision.rules.map {
        EntryNow(id: $0.id, title: $0.title, aliases: $0.aliases, place: $0.place)
      }
      return EntryNow.gone(from: earlier.rules, to: entries).map { id, successor in
        Diagnostic(
          .goneRule, "this decision no longer has the rule '\(id)'",
          at: successor?.place ?? decision.place,
          advice: successor?.advice(adding: id, what: "rule")
            ?? "put the rule back with 'retired: {}', or add to the one that replaces it: "
            + "aliases: [\(id)]")
      }
    }
  }
}

/// Evidence that has neither its earlier id nor keeps it among older ones.
///
/// ```
/// store.evidence.yml:12:3: error: no evidence is called 'go-througput' any more [gone-evidence]
///    to settle it   add to evidence 'go-throughput': aliases: [go-througput]
/// ```
enum GoneEvidence: PermalinkCheck {
  static func diagnostics(in sites: ComparedSites) -> [Diagnostic] {
    let entries = sites.handbook.evidence.map {
      EntryNow(id: $0.id, title: $0.claim, aliases: $0.aliases, place: $0.place)
    }
    let unread = sites.handbook.unread
    return EntryNow.gone(from: sites.earlier.evidence, to: entries)
      .filter { id, _ in !unread.mayDefine(.evidence, id) }
      .map { id, successor in
        Diagnostic(
          .goneEvidence, "no evidence is called '\(id)' any more", at: successor?.place,
          advice: successor?.advice(adding: id, what: "evidence")
            ?? "put it back, or add to the evidence that replaces it: aliases: [\(id)]")
      }
  }
}

/// A rule or a piece of evidence as it is now.
private struct EntryNow {
  let id: String
  let title: String
  let aliases: [PlacedText]
  let place: SourceRange

  /// What to write so that an older id leads to it.
  func advice(adding older: String, what: String) -> String {
    let ids = (aliases.map(\.text) + [older]).joined(separator: ", ")
    let verb = aliases.isEmpty ? "add to" : "write in"
    return "\(verb) \(what) '\(id)': aliases: [\(ids)]"
  }

  /// The earlier ids that nothing has, each with the entry that most likely took its place: a new one
  /// with the same words, or with nearly the same id.
  static func gone(
    from earlier: [Permalinks.Entry], to now: [EntryNow]
  ) -> [(id: String, successor: EntryNow?)] {
    let known = Set(now.flatMap { [$0.id] + $0.aliases.map(\.text) })
    let before = Set(earlier.map(\.id))
    let added = now.filter { !before.contains($0.id) }
    return earlier.flatMap { entry in
      ([entry.id] + entry.aliases).filter { !known.contains($0) }.map {
        (id) -> (id: String, successor: EntryNow?) in
        if let same = now.first(where: { $0.id == entry.id }) { return (id, same) }
        let nearest = NearMiss.nearest(to: id, in: added.map(\.id))
        return (id, added.first { $0.title == entry.title } ?? added.first { $0.id == nearest })
      }
    }
  }
}

/// An older id that a rule or evidence has now, or that two of them keep.
///
/// ```
/// store.decision.yml:31:14: error: 'team-go' leads to a rule already, and cannot be an older id
/// here [duplicate-id]
/// ```
enum TakenOlderID: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let evidence = plan.handbook.evidence.map {
      EntryNow(id: $0.id, title: "", aliases: $0.aliases, place: $0.place)
    }
    return plan.handbook.decisions.flatMap { entry in
      let rules = entry.decision.rules.map {
        EntryNow(id: $0.id, title: "", aliases: $0.aliases, place: $0.place)
      }
      let rulings = entry.decision.rulings.map {
        EntryNow(id: $0.id, title: "", aliases: [], place: $0.place)
      }
      return diagnostics(in: rules + rulings, what: "a rule")
    } + diagnostics(in: evidence, what: "evidence")
  }

  private static func diagnostics(in entries: [EntryNow], what: String) -> [Diagnostic] {
    if entries.allSatisfy(\.aliases.isEmpty) { return [] }
    var taken = Dictionary(entries.map { ($0.id, $0.place) }) { first, _ in first }
    return entries.flatMap(\.aliases).compactMap { alias in
      guard let place = taken[alias.text] else {
        taken[alias.text] = alias.place
        return nil
      }
      let message = "'\(alias.text)' leads to \(what) already, and cannot be an older id here"
      let note = Note("the other one", place: place)
      return Diagnostic(.duplicateID, message, at: alias.place, notes: [note])
    }
  }
}
