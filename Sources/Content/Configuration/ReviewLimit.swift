package import Archive

/// How long ago the last review of a page or of evidence may be, and as of which day.
package struct ReviewLimit: Sendable, Hashable {
  /// The length of time, for the message.
  package let period: Period
  /// What was reviewed before this date is stale.
  package let date: String
  /// The day from which the time is counted back.
  package let asOf: Day

  package init(_ period: Period, asOf day: Day) {
    self.period = period
    asOf = day
    date = period.date(beforeDay: day.number)
  }

  /// Whether a review on a day is too long ago; never where no day is known.
  package func isOverdue(_ reviewed: String?) -> Bool {
    // (Dates written as `2026-11-23` have the order of their letters.)
    reviewed.map { $0 < date } ?? false
  }
}

/// What is asked about reviews, on the command line or in the configuration.
package struct ReviewQuestion: Sendable, Hashable {
  /// How long ago a review may be.
  package var period: Period?
  /// The day from which that is counted back.
  package var asOf: Day?

  /// The day where nothing else is said: that of the clock, for what does not go into a site.
  package var today: Day?

  package init(period: Period? = nil, asOf: Day? = nil, today: Day? = nil) {
    self.period = period
    self.asOf = asOf
    self.today = today
  }

  /// The limit, with what is not said here taken from the configuration; nil where a part of it is
  /// said nowhere.
  package func limit(or configured: ReviewQuestion) -> ReviewLimit? {
    guard let period = period ?? configured.period, let day = asOf ?? configured.asOf ?? today
    else { return nil }
    return ReviewLimit(period, asOf: day)
  }
}

extension ReviewLimit: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(period.words)
    digester.combine(asOf.text)
  }
}
