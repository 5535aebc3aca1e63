extension JSON {
  /// The value with a line for each member and each element, indented by two spaces, ended by a line
  /// feed: for people who read it and compare it by lines.
  package var indented: String { indented(by: "") + "\n" }

  private func indented(by margin: String) -> String {
    let inner = margin + "  "
    switch self {
    case .array(let values) where values.contains(where: \.isCollection):
      let lines = values.map { inner + $0.indented(by: inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(margin)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { member in
        "\(inner)\(JSON.string(member.name).compact): \(member.value.indented(by: inner))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
    default: return compact
    }
  }

  /// The value on one line.
  private var compact: String { String(line.dropLast()) }

  private var isCollection: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
