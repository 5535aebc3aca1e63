/// The help of a command as a page of the manual, in the macros that every `man` knows (man(7)).
enum ManText {
  /// - Parameters:
  ///   - help: as the command prints it, each paragraph in one line.
  ///   - name: with a hyphen before the command, as `man` knows it.
  ///   - others: the names of the pages to look at as well.
  static func page(help: String, name: String, others: [String]) -> String {
    let help = Help(help)
    let version = "fingerpost \(Version.number)"
    var lines = [
      ".TH \(escaped(name.uppercased())) 1 \"\" \"\(version)\" Fingerpost",
      ".SH NAME", escaped("\(name) - \(help.abstract)"),
      ".SH SYNOPSIS", ".B \(escaped(help.usage))", ".SH DESCRIPTION",
    ]
    lines += (["\(help.abstract)."] + help.paragraphs).flatMap { [".PP", escaped($0)] }
    for (title, entries) in help.sections {
      lines.append(".SH \(title)")
      for entry in entries { lines += [".TP", ".B \(escaped(entry.term))", escaped(entry.text)] }
    }
    lines += [
      ".SH \"EXIT STATUS\"", ".TP", ".B 0", "All is well.", ".TP", ".B 1",
      "The content has errors.", ".TP", ".B 64", "The command line is wrong.", ".TP", ".B 74",
      "The machine failed: a disk, or a file that is not there.",
    ]
    if !help.examples.isEmpty {
      lines += [".SH EXAMPLES", ".EX"] + help.examples.map(escaped) + [".EE"]
    }
    lines += [".SH \"SEE ALSO\""]
    lines.append(others.map { "\\fB\(escaped($0))\\fR(1)" }.joined(separator: ",\n"))
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text of which `man` makes nothing else.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("'", with: "\\(aq")
    return plain.hasPrefix(".") ? "\\&\(plain)" : plain
  }

  /// A command's help, taken apart.
  private struct Help {
    var abstract = ""
    var usage = ""
    var paragraphs: [String] = []
    var examples: [String] = []
    /// The lists of what can be said behind the command, each with its title.
    var sections: [(title: String, entries: [(term: String, text: String)])] = []

    init(_ help: String) {
      var isExample = false
      for line in help.split(separator: "\n").map(String.init) {
        let words = line.drop { $0 == " " }
        if line.hasPrefix("OVERVIEW: ") {
          abstract = String(line.dropFirst("OVERVIEW: ".count))
          if abstract.hasSuffix(".") { abstract.removeLast() }
        } else if line.hasPrefix("USAGE: ") {
          usage = String(line.dropFirst("USAGE: ".count))
        } else if line == "Examples:" {
          isExample = true
        } else if !line.hasPrefix(" "), line.hasSuffix(":"), !usage.isEmpty {
          sections.append((String(line.dropLast()), []))
        } else if usage.isEmpty {
          if isExample { examples.append(String(words)) } else { paragraphs.append(String(words)) }
        } else if !sections.isEmpty, line.hasPrefix("  "), line.count - words.count < 20 {
          let gap = words.firstRange(of: "  ")
          let term = gap.map { words[..<$0.lowerBound] } ?? words
          let text = gap.map { words[$0.upperBound...].drop { $0 == " " } } ?? ""
          sections[sections.count - 1].entries.append((String(term), String(text)))
        } else if let last = sections.indices.last, let entry = sections[last].entries.indices.last,
          line.hasPrefix("  ")
        {
          sections[last].entries[entry].text += words
        }
      }
    }
  }
}
