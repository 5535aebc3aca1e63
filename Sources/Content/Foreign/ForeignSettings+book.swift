package import Diagnostics
internal import Markdown

extension ForeignSettings {
  /// Reads a `book.toml`.
  ///
  /// - Parameter source: the folder of its pages as it is written there.
  static func book(_ file: SourceFile, source: String) -> ForeignSettings {
    let book = BookFile(file)
    var settings = ForeignSettings()
    settings.title = book["book", "title"]
    settings.description = book["book", "description"]
    settings.language = book["book", "language"]
    settings.repository = book["output.html", "git-repository-url"]
    settings.editURL = book["output.html", "edit-url-template"].map { template in
      // (There a path counts from the folder of the file.)
      template.replacing("{path}", with: source == "." ? "{path}" : "\(source)/{path}")
    }
    let html = "output.html"
    settings.dialect.isSmart =
      book[html, "smart-punctuation"] == "true" || book[html, "curly-quotes"] == "true"
    settings.dialect.hiddenPrefixes = book.texts(of: "\(html).code.hidelines")
    return settings
  }
}

/// The texts of a `book.toml`, by table and key.
///
/// Only what stands on one line is read, texts in quotes, `true` and tables of these: all that is asked
/// for does.
package struct BookFile: Sendable {
  private var texts: [String: [String: String]] = [:]

  package init(_ file: SourceFile) {
    var table = ""
    for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
        table = String(line[line.index(after: line.startIndex)..<end])
      } else if let sign = line.firstIndex(of: "=") {
        let key = line[..<sign].filter { !$0.isWhitespace && $0 != "\"" }
        let value = line[line.index(after: sign)...]
        if let text = Self.text(value) {
          texts[table, default: [:]][String(key)] = text
        } else if value.drop(while: \.isWhitespace).hasPrefix("true") {
          texts[table, default: [:]][String(key)] = "true"
        } else if let open = value.firstIndex(of: "{"), let close = value.lastIndex(of: "}") {
          addTable("\(table).\(String(key))", value[value.index(after: open)..<close])
        }
      }
    }
  }

  /// Adds the texts of a table on one line: `{ python = "~", sh = "%" }`.
  private mutating func addTable(_ table: String, _ pairs: Substring) {
    for pair in pairs.split(separator: ",") {
      guard let sign = pair.firstIndex(of: "=") else { continue }
      let key = pair[..<sign].filter { !$0.isWhitespace && $0 != "\"" }
      if let text = Self.text(pair[pair.index(after: sign)...]) {
        texts[table, default: [:]][String(key)] = text
      }
    }
  }

  /// The texts of a table, by their keys.
  package func texts(of table: String) -> [String: String] { texts[table] ?? [:] }

  /// The text of a key, if there is any.
  package subscript(table: String, key: String) -> String? { texts[table]?[key] }

  /// A text in quotes; nil for another value.
  private static func text(_ value: Substring) -> String? {
    var rest = value.drop { $0.isWhitespace }
    guard let quote = rest.popFirst(), quote == "\"" || quote == "'" else { return nil }
    var text = ""
    while let character = rest.popFirst() {
      if character == quote { return text.isEmpty ? nil : text }
      guard character == "\\", quote == "\"" else {
        text.append(character)
        continue
      }
      switch rest.popFirst() {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case let other?: text.append(other)
      case nil: return nil
      }
    }
    return nil
  }
}
