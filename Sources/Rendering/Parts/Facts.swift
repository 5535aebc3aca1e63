internal import HTML

/// A list of named facts; what has no value is left out.
struct Facts {
  private var rows = HTML()

  mutating func add(_ name: HTML, _ value: HTML?) {
    guard let value, !value.isEmpty else { return }
    rows += "<dt>\(name)</dt><dd>\(value)</dd>\n"
  }

  /// A fact with several values: in one line where they are few, else one below the other.
  mutating func add(_ name: HTML, list values: [HTML]) {
    if values.isEmpty { return }
    if values.count == 1 { return add(name, values[0]) }
    add(name, "<ul>\(values.map { "<li>\($0)</li>" as HTML })</ul>")
  }

  /// A fact with several short values, in one line.
  mutating func add(_ name: HTML, line values: [HTML]) {
    add(name, values.joined(separator: ", "))
  }

  /// The list, or nothing where no fact was added.
  var html: HTML { rows.isEmpty ? HTML() : "<dl class=\"facts\">\n\(rows)</dl>" }
}
