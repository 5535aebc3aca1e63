internal import HTML

/// A list of named facts; what has no value is left out.
struct Facts {
  private var rows = HTML()

  mutating func add(_ name: String, _ value: HTML?) {
    guard let value, !value.isEmpty else { return }
    rows += "<dt>\(name)</dt><dd>\(value)</dd>\n"
  }

  /// A fact with several values: in one line where they are few, else one below the other.
  mutating func add(_ name: String, list values: [HTML]) {
    if values.isEmpty { return }
    if values.count == 1 { return add(name, values[0]) }
    add(name, "<ul>\(values.map { "<li>\($0)</li>" as HTML })</ul>")
  }

  /// A fact with several short values, in one line.
  mutating func add(_ name: String, line values: [HTML]) {
    add(name, values.joined(separator: ", "))
  }

  /// The list, or nothing where no fact was added.
  var html: HTML { rows.isEmpty ? HTML() : "<dl class=\"facts\">\n\(rows)</dl>" }
}

/// Numbers with their nouns.
enum Plural {
  /// A count with its noun: "1 question", "3 questions".
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
