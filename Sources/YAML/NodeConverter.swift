internal import Diagnostics
internal import Yams

/// Turns the YAML library's nodes into ours, counting them so that aliases cannot expand without
/// end.
struct NodeConverter {
  let mapper: MarkMapper
  /// How many more nodes and bytes of text may be made.
  var limit: Int
  /// What is wrong though the rest can be read.
  private(set) var mistakes: [SyntaxMistake] = []
  /// Why there is no node at all.
  private(set) var failure: SyntaxMistake?

  init(mapper: MarkMapper, limit: Int) {
    self.mapper = mapper
    self.limit = limit
  }

  /// The node, or nil with a ``failure``.
  mutating func node(_ node: Node, depth: Int = 0) -> YAMLNode? {
    limit -= 1
    switch node {
    case .scalar(let scalar):
      limit -= scalar.string.utf8.count
      if isUsedUp() { return nil }
      return YAMLNode(.scalar(scalar.string), range: mapper.range(of: scalar))
    case .sequence(let sequence):
      if isUsedUp() || isTooDeep(depth, at: sequence.mark) { return nil }
      var items: [YAMLNode] = []
      for item in sequence {
        guard let item = self.node(item, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return YAMLNode(.sequence(items), range: mapper.point(at: sequence.mark))
    case .mapping(let mapping):
      if isUsedUp() || isTooDeep(depth, at: mapping.mark) { return nil }
      guard let entries = entries(mapping, depth: depth) else { return nil }
      return YAMLNode(.mapping(entries), range: mapper.point(at: mapping.mark))
    case .alias:
      return YAMLNode(.scalar(""), range: mapper.point(at: node.mark))
    }
  }

  /// The entries whose key is text, each key once.
  private mutating func entries(_ mapping: Node.Mapping, depth: Int) -> [YAMLEntry]? {
    var entries: [YAMLEntry] = []
    var places: [String: Range<Int>] = [:]
    for (key, value) in mapping {
      guard let key = node(key, depth: depth + 1), let value = node(value, depth: depth + 1)
      else { return nil }
      guard let text = key.scalar else {
        let message = "a key must be text, not \(key.description)"
        mistakes.append(SyntaxMistake(message: message, range: key.range))
        continue
      }
      // The library takes `!!int 1` and `1` for different keys.
      if let first = places[text] {
        mistakes.append(.repeatedKey(text, at: key.range, first: first))
        continue
      }
      places[text] = key.range
      entries.append(YAMLEntry(key: text, keyRange: key.range, value: value))
    }
    return entries
  }

  private mutating func isUsedUp() -> Bool {
    if limit >= 0 { return false }
    let message = "YAML aliases expand to more than the file can mean"
    failure = failure ?? SyntaxMistake(message: message, range: mapper.beginning)
    return true
  }

  private mutating func isTooDeep(_ depth: Int, at mark: Mark?) -> Bool {
    if depth < InputLimits.yamlDepth { return false }
    failure = failure ?? .tooDeep(at: mapper.byte(at: mark))
    return true
  }
}
