internal import Diagnostics
internal import YAML

extension NodeReader {
  /// The items of a list of mappings, each with the place of its first key.
  mutating func items(of entry: YAMLEntry) -> [(YAMLNode, Place)] {
    guard let items = entry.value.sequence else {
      let message =
        entry.value.isMissing
        ? "'\(entry.key)' is empty"
        : "'\(entry.key)' must be a list, not \(entry.value.description)"
      report(.decision, message, at: place(entry.keyRange))
      return []
    }
    return items.map { item in
      (item, place(item.mapping?.first?.keyRange ?? item.range))
    }
  }
}
