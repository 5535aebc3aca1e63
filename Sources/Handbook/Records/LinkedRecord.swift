package import Content
package import Decisions
package import Diagnostics

/// A decision record among the others: what it takes the place of, and what today's rules make of it.
package struct LinkedRecord: Sendable {
  /// The index of its page.
  package let page: Int
  package let record: Record
  /// The records that it takes the place of, by index in ``Handbook/records``, ascending, whichever
  /// of the two says so.
  package internal(set) var supersedes: [Int] = []
  /// The records that took its place, likewise.
  package internal(set) var supersededBy: [Int] = []
  /// The records that it names itself, by what it says.
  package internal(set) var named = NamedRecords()
  /// The decision that was taken, by index; nil where none is named, or none is called so.
  package let decision: Int?
  /// What today's rules make of its answers; nil where it has none, or no decision to ask.
  package let again: DecidedAgain?
  /// What of the rules has changed since its day, so that they recommend something else; nil where
  /// they do not, and where that is not known.
  package let turn: RuleTurn?

  /// Whether it is followed today: it is accepted, and nothing took its place.
  package var binds: Bool {
    record.status?.kind == .accepted && supersededBy.isEmpty
  }

  /// Whether it is worth looking at for its content: it is followed, or may be.
  package var isOpen: Bool { !(record.status?.kind.isClosed ?? false) && supersededBy.isEmpty }

  /// How it stands today.
  package var standing: RecordStanding {
    guard let again else { return .notDecided }
    let isAccepted = record.keys.acceptedAnyway != nil
    switch again.standing {
    case .holds: return .holds
    case .changed: return isAccepted ? .acceptedAnyway : .changed
    case .undecided: return isAccepted ? .acceptedAnyway : .undecided
    case .unknownOutcome: return .unknownOutcome
    }
  }
}

/// The records that a record names, each with the index of the record; nil where there is none.
package struct NamedRecords: Sendable {
  package internal(set) var supersedes: [(name: PlacedText, record: Int?)] = []
  package internal(set) var supersededBy: [(name: PlacedText, record: Int?)] = []
}
