package import Words

/// The status of a decision record: the author's word, and what it comes to.
package struct RecordStatus: Sendable, Hashable {
  /// What a status comes to, in the order in which records are listed.
  package enum Kind: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Binds those whom it concerns.
    case accepted
    case proposed
    /// A word that we do not know, or none.
    case other
    case superseded
    case deprecated
    case rejected

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// Whether the decision is no longer followed, or never was.
    package var isClosed: Bool { self > .other }
  }

  /// In the author's spelling, without what else stands beside it: "Accepted".
  package let word: String
  package let kind: Kind

  package init(_ word: String) {
    self.word = word
    kind = Self.kinds[word.lowercased()] ?? .other
  }

  /// The words that a record may have where the configuration gives no others.
  package static let usual = [
    "draft", "proposed", "accepted", "on hold", "deprecated", "superseded", "rejected",
  ]

  /// The words that teams use, and what each comes to.
  private static let kinds: [String: Kind] = [
    "accepted": .accepted, "approved": .accepted, "agreed": .accepted, "adopted": .accepted,
    "decided": .accepted, "implemented": .accepted, "active": .accepted, "done": .accepted,
    "amended": .accepted,
    "draft": .proposed, "proposed": .proposed, "proposal": .proposed, "pending": .proposed,
    "open": .proposed, "in review": .proposed, "under review": .proposed, "on hold": .proposed,
    "deferred": .proposed, "postponed": .proposed, "wip": .proposed, "work in progress": .proposed,
    "superseded": .superseded, "superceded": .superseded, "replaced": .superseded,
    "deprecated": .deprecated, "obsolete": .deprecated, "retired": .deprecated,
    "outdated": .deprecated, "expired": .deprecated,
    "rejected": .rejected, "declined": .rejected, "withdrawn": .rejected, "abandoned": .rejected,
    "cancelled": .rejected, "canceled": .rejected,
  ]
}

extension RecordStatus {
  /// What it is called within a sentence: by our word where all teams have it, else by theirs.
  package func title(in words: Words) -> String {
    let ours = words.text(.recordGroup, [.kind: .text(word.lowercased())])
    return ours.isEmpty || word == ours ? word : ours.lowercased()
  }
}
