/// How a record stands before today's rules.
package enum RecordStanding: String, Sendable, Hashable {
  /// Today's rules recommend what it says.
  case holds
  /// They recommend something else, and the record says why it holds anyway.
  case acceptedAnyway = "accepted-anyway"
  /// They recommend something else, or nothing.
  case changed
  /// They need an answer that the record does not have.
  case undecided
  /// No option is called like its outcome any more.
  case unknownOutcome = "unknown-outcome"
  /// It was not decided by rules of the handbook.
  case notDecided = "not-decided"
}

extension RecordStanding {
  /// Whether somebody should look at the record again, where it is followed.
  package var needsALook: Bool {
    switch self {
    case .changed, .undecided, .unknownOutcome: true
    case .holds, .acceptedAnyway, .notDecided: false
    }
  }
}
