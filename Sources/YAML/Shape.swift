/// What a mapping of a data file may hold: the one list of its keys.
///
/// Readers take the names of keys from it (``NodeReader/fields(of:_:at:keys:unknown:)``), and the
/// JSON Schemas by which editors complete and check files are made of it.
package struct Shape: Sendable {
  /// A key, what its value is, and what it says.
  package struct Key: Sendable {
    package let name: String
    package let value: ValueShape
    /// What an editor shows beside the key.
    package let meaning: String
    package let isRequired: Bool

    /// A key that may be absent.
    package static func optional(_ name: String, _ value: ValueShape, _ meaning: String) -> Key {
      Key(name: name, value: value, meaning: meaning, isRequired: false)
    }

    /// A key that must be there.
    package static func required(_ name: String, _ value: ValueShape, _ meaning: String) -> Key {
      Key(name: name, value: value, meaning: meaning, isRequired: true)
    }
  }

  package let keys: [Key]
  /// The names of the keys.
  package let names: [String]

  package init(_ keys: [Key]) {
    self.keys = keys
    names = keys.map(\.name)
  }
}

/// What the value of a key may be.
package indirect enum ValueShape: Sendable {
  /// A word or a sentence, which may look like a number.
  case text
  /// Text that a regular expression fits.
  case matching(String)
  /// One text, or a list of them.
  case texts
  /// One of a few words.
  case choice([String])
  /// A number in a range.
  case number(ClosedRange<Double>)
  /// A whole number in a range.
  case whole(ClosedRange<Int>)
  /// `true` or `false`.
  case truth
  /// A date like `2026-11-23`.
  case date
  /// A mapping whose keys are known.
  case mapping(Shape)
  /// A mapping whose keys are ids of the author's, but for some that mean something.
  case entries(Entries)
  /// A list with at least so many items, and at most.
  case list(of: ValueShape, ClosedRange<Int>)
  /// One of several.
  case either([ValueShape])
  /// A key with nothing behind it.
  case nothing
  /// Anything at all.
  case anything

  /// What a mapping holds whose keys are the author's.
  package struct Entries: Sendable {
    package let value: ValueShape
    /// Words that cannot be keys.
    package let reserved: [String]
    /// Keys that mean something of their own.
    package let known: Shape
    /// Whether the keys are ids, and not any text.
    package let areIDs: Bool
    /// How many there are at least.
    package let least: Int
  }

  /// A mapping of ids to values.
  package static func ids(
    to value: ValueShape, reserved: [String] = [], besides known: Shape = Shape([]),
    least: Int = 0
  ) -> ValueShape {
    .entries(
      Entries(value: value, reserved: reserved, known: known, areIDs: true, least: least))
  }

  /// A mapping of any text to values.
  package static func texts(to value: ValueShape) -> ValueShape {
    .entries(Entries(value: value, reserved: [], known: Shape([]), areIDs: false, least: 0))
  }
}
