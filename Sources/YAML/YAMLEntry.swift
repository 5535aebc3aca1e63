/// A key of a YAML mapping with its value.
package struct YAMLEntry: Sendable, Hashable {
  package let key: String
  /// Where the key stands: offsets in bytes from the start of the file.
  package let keyRange: Range<Int>
  package let value: YAMLNode

  package init(key: String, keyRange: Range<Int>, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
