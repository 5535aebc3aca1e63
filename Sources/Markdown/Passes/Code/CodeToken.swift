/// A stretch of code that has a colour of its own.
struct CodeToken: Hashable {
  /// What it is; the raw value is the class of its span.
  enum Kind: String, CaseIterable {
    case keyword = "hl-k"
    case string = "hl-s"
    case comment = "hl-c"
    case number = "hl-n"
    case type = "hl-t"
    case function = "hl-f"
    /// A name or a value that the language itself gives: `print`, `nil`, `true`.
    case builtin = "hl-b"
    /// A decorator, an attribute, a directive of the preprocessor.
    case attribute = "hl-a"
    case variable = "hl-v"
    /// The key of a mapping, the name of a property.
    case key = "hl-p"
    /// A heading or a section.
    case heading = "hl-h"
    case added = "hl-i"
    case removed = "hl-d"
    /// The name of a tag.
    case tag = "hl-g"
  }

  let kind: Kind
  /// Offsets in the code; tokens are in order and never overlap.
  var range: Range<Int>
}
