package import Words

/// Which words say what of an outcome and of a question: on pages, in the walk, in records and on a
/// terminal.
///
/// What they say is in the tables of words. ``Phrase`` says what a phrase can do, and ``PhraseFacts``
/// what it can name. The browser gets ``walked`` with the data of each decision.
package enum Wording {
  /// A part of an explanation: a heading, and a row for each entry of a list.
  package struct Section: Sendable {
    package let id: String
    package let title: Word
    /// What the rows are about.
    package let list: Hole
    /// What is shown beside each row.
    package let side: Word?
    /// What is shown below each row.
    package let note: Word?

    init(_ id: String, _ title: Word, _ list: Hole, side: Word? = nil, note: Word? = nil) {
      self.id = id
      self.title = title
      self.list = list
      self.side = side
      self.note = note
    }
  }

  /// In the order in which they are shown, each only where it has rows.
  package static let sections: [Section] = [
    Section("never", .whyHeading, .exclusions),
    Section("why", .whyHeading, .decisive, side: .strength, note: .because),
    Section("also", .alsoHeading, .also, side: .strength, note: .because),
    Section("honoured", .honouredHeading, .honoured, side: .strength, note: .because),
    Section("price", .priceHeading, .price, side: .strength, note: .because),
    Section("open", .settlingHeading, .settling, side: .settling),
  ]

  /// The words that the walk says, by the names that its scripts have for them.
  package static let walked: [Word] = [
    .overline, .headline, .announcement, .sentence, .price, .counted, .table, .mine,
    .assumedAnswer, .flip, .notAskedLine, .ruleEvidence, .record, .outcome, .share, .progress,
    .why, .whyMore, .strength, .estimated, .seeWhy, .reply, .current, .possible, .given, .change,
    .changeWhat, .restart, .back, .unknown, .copyLink, .copied, .saveRecord, .readAbout, .compare,
    .compared, .comparison, .comparedTable, .comparedColumns, .comparedSame, .pick, .pickHint,
    .stopComparing, .comparedReply, .comparedOutcome, .comparedRules, .comparedList, .pairDown,
    .pairAcross, .pairHead, .noCell, .statusName,
  ]
}
