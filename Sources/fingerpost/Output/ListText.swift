internal import Decisions

/// A decision list in three forms.
struct ListText {
  private let list: DecisionList
  private let decision: Decision

  init(_ list: DecisionList, of decision: Decision) {
    self.list = list
    self.decision = decision
  }

  /// What is not so, or not known, of the list; nil where it is proved.
  var note: String? {
    switch list.proof {
    case .holds: return nil
    case .clashes(let one, let other):
      let ids = [one, other].sorted().map { "'\(decision.rules[$0].id)'" }
      return
        "\(ids[0]) and \(ids[1]) both apply to some answers, and neither wins: no order of the "
        + "rules says what they say; fingerpost report shows such cases"
    case .open:
      return "not proved that the table says what the rules say: the work did not suffice"
    }
  }

  /// For a person, ended by a line feed.
  ///
  /// - Parameters:
  ///   - wrapper: the lines in which it is printed.
  ///   - limit: how many lines of the list are printed at most.
  func text(on wrapper: LineWrapper, limit: Int = .max) -> String {
    var lines: [String] = []
    for (index, row) in rows.prefix(limit).enumerated() {
      let number = "\(index + 1). "
      let indent = String(repeating: " ", count: max(0, 5 - number.count))
      lines += wrapper.item(indent + number, row.when)
      let rule = row.rule.isEmpty ? "" : ", \(row.rule)"
      lines += wrapper.item("     → ", "\(row.option), \(row.share)\(rule)")
    }
    let left = rows.count - limit
    if limit < rows.count { lines.append("     and \(left) more: fingerpost table") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Comma-separated values with a line of names (RFC 4180).
  var csv: String {
    let header = ["line", "when", "outcome", "share", "rule"]
    let table =
      [header]
      + rows.enumerated().map { index, row in
        ["\(index + 1)", row.when, row.option, row.number, row.rule]
      }
    return table.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A table in Markdown, ended by a line feed.
  var markdown: String {
    var lines = ["| | When | Outcome | Share | Rule |", "|--:|---|---|--:|---|"]
    for (index, row) in rows.enumerated() {
      let cells = [row.when, row.option, row.share, row.rule].map(Self.escaped)
      lines.append("| \(index + 1) | \(cells.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of the table in words.
  private struct Row {
    let when: String
    let option: String
    let share: String
    let number: String
    let rule: String
  }

  private var rows: [Row] {
    let about = list.isEstimated ? "about " : ""
    var rows = list.lines.enumerated().map { index, line in
      let text = line.conditionText(in: decision)
      return Row(
        when: text == "always" && index > 0 ? "otherwise" : text,
        option: decision.options[line.option].title,
        share: about + Percentage.text(line.share), number: "\(line.share)",
        rule: decision.rules[line.rule].id)
    }
    if list.rest > 1e-9 {
      rows.append(
        Row(
          when: "otherwise", option: "no recommendation", share: about + Percentage.text(list.rest),
          number: "\(list.rest)", rule: ""))
    }
    return rows
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { [",", "\"", "\n", "\r", "\r\n"].contains($0) }) else {
      return text
    }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// Text in a cell, where a bar or a new line would end it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|", "\\", "`", "*", "_", "[", "]", "<", ">": result += "\\\(character)"
      case "\n", "\r", "\r\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
