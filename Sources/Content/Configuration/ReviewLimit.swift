/// How long ago the last review of a page or of evidence may be.
package struct ReviewLimit: Sendable {
  /// The length of time, for the message.
  package let period: Period
  /// What was reviewed before this date is stale.
  package let date: String

  /// - Parameter today: as days since 1970-01-01. A site never hangs on it, a check may.
  package init(_ period: Period, today: Int) {
    self.period = period
    date = period.date(beforeDay: today)
  }
}
