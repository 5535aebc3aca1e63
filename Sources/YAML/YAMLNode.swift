/// A YAML value and where it is.
///
/// Scalars are kept as written (`on`, `no` and `3.10` stay what they look like); the reader of a
/// key gives its value a type (see ``NodeReader``).
package struct YAMLNode: Sendable, Hashable {
  /// What the node is.
  package enum Kind: Sendable, Hashable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package let kind: Kind
  /// Offsets in bytes from the start of the file. A scalar's range is its text on its first line,
  /// quotes included, and its indicator where it is a block (`|`, `>`); a collection's range is
  /// empty, at its beginning. The value of an alias is where its anchor is.
  package let range: Range<Int>

  package init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The text of a scalar, else nil.
  package var scalar: String? {
    if case .scalar(let text) = kind { text } else { nil }
  }

  /// The items of a sequence, else nil.
  package var sequence: [YAMLNode]? {
    if case .sequence(let items) = kind { items } else { nil }
  }

  /// The entries of a mapping in the order of the file, else nil. No key occurs twice.
  package var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = kind { entries } else { nil }
  }

  /// The value of a key of a mapping.
  package subscript(key: String) -> YAMLNode? {
    mapping?.first { $0.key == key }?.value
  }

  /// Whether the node is an empty scalar that was not quoted, as after `key:` and nothing else.
  package var isMissing: Bool { scalar == "" && range.isEmpty }

  /// "text", "a list" or "a mapping": what messages call the node.
  package var description: String {
    switch kind {
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key of a YAML mapping with its value.
package struct YAMLEntry: Sendable, Hashable {
  package let key: String
  /// Where the key is: offsets in bytes from the start of the file.
  package let keyRange: Range<Int>
  package let value: YAMLNode

  package init(key: String, keyRange: Range<Int>, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
