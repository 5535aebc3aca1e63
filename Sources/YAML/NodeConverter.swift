internal import Yams

/// Turns the YAML library's nodes into ours, counting them so that aliases cannot expand without
/// end.
struct NodeConverter {
  let mapper: MarkMapper
  /// How many more nodes may be made.
  var limit: Int

  /// The node, or nil where the limit is used up.
  mutating func node(_ node: Node) -> YAMLNode? {
    limit -= 1
    if limit < 0 { return nil }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(.scalar(scalar.string), range: mapper.range(of: scalar))
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        guard let item = self.node(item) else { return nil }
        items.append(item)
      }
      return YAMLNode(.sequence(items), range: mapper.point(at: sequence.mark))
    case .mapping(let mapping):
      var entries: [YAMLEntry] = []
      for (key, value) in mapping {
        guard let key = self.node(key), let value = self.node(value) else { return nil }
        let entry = YAMLEntry(key: key.scalar ?? "", keyRange: key.range, value: value)
        entries.append(entry)
      }
      return YAMLNode(.mapping(entries), range: mapper.point(at: mapping.mark))
    case .alias:
      return YAMLNode(.scalar(""), range: mapper.point(at: node.mark))
    }
  }
}
