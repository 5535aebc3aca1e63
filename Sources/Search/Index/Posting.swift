/// That a term stands in a section, and how much it says there.
struct Posting: Sendable {
  /// The number of the term.
  var term: UInt32
  /// The number of the section.
  var section: UInt32
  /// How often it stands in the text.
  var count: UInt16
  /// What its standing in a title, a heading and so on weighs, in sixteenths.
  var field: UInt16
}
