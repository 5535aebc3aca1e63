internal import Archive

/// The words of some entries, as a ``WordCollector`` gives them.
package struct PartialIndex: Sendable {
  /// Words as they are written, folded.
  let words: WordList
  /// The term of each word.
  let termOfWord: [Int32]
  /// How often each word occurs, titles and headings counted more.
  let countOfWord: [Int32]
  /// Stems.
  let terms: WordList
  /// Those of the first section, then those of the second, and so on.
  let postings: RawValues<Posting>
  /// Where the postings of each section end.
  let endsOfPostings: [Int]
  /// How many sections each entry has.
  package let sectionCounts: [Int32]
  /// How many words each section has, and how many bytes of text.
  let lengths: [Int32]
  let sizes: [Int32]
  /// Of each section the part that its words weigh: all, or less where it is a note.
  let shares: [Double]
  /// What may be shown of each section.
  let excerpts: Excerpts
}

/// That a term is in a section, and how much it says there.
struct Posting: Sendable, BitwiseCopyable {
  /// The number of the term.
  var term: UInt32
  /// How often it is in the text.
  var count: UInt16
  /// What its place in a title, a heading and so on weighs, in sixteenths.
  var field: UInt16
}
