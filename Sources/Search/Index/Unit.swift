internal import Content
internal import Handbook

/// Something that a search finds as a whole: a page with its sections, a rule, a term.
///
/// All words of a query must be found in one unit.
struct Unit: Sendable {
  /// What a unit is, and where in the handbook it stands.
  enum Kind: Sendable {
    case page(Int)
    case folder
    case decision
    case rule
    case question
    case evidence
    case term
  }

  let kind: Kind
  let title: String
  /// The URL from the site's root, with a fragment where it is a part of a page.
  let url: String
  /// The titles of what it lies in, from the top.
  let trail: [String]
  /// Words that lead straight to it: its id, the parts of its path.
  var names: String = ""
  /// Other words for the same thing: tags, aliases.
  var tags: [String] = []
  var description: String = ""
  /// Its text where it is no page.
  var text: String = ""
}
