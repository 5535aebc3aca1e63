package import Archive

/// What the configuration of another tool says of how its Markdown is read.
package struct MarkdownDialect: Sendable, Hashable {
  /// Whether it is Python-Markdown: white space may stand before the label of a link, a line's end too,
  /// and a link may be defined right below a line of a paragraph.
  package var isPython = false
  /// Whether quotes become curly, and hyphens dashes.
  package var isSmart = false
  /// Whether each line is shown as one.
  package var breaksLines = false
  /// Whether a tilde lowers text between letters too, as the extension tilde has it.
  package var lowers = false
  /// Whether a backslash takes the meaning from any character, and a space behind it does not break.
  package var escapesAll = false
  /// Whether `(c)`, `-->` and `1/2` are signs.
  package var hasSymbols = false
  /// What lines of code begin with that are not shown, by the language of the code.
  package var hiddenPrefixes: [String: String] = [:]
  /// Markdown whose definitions of links and words hold on each page: what the plugin snippets of
  /// Python-Markdown appends to them.
  package var appended = ""
  /// Where snippets may lie.
  package var snippetFolders: [SnippetFolder] = []

  package init() {}

  /// A folder as seen from which snippets are named.
  package struct SnippetFolder: Sendable, Hashable {
    /// What their paths begin with that lie in the content, and what takes its place there.
    package let prefix: String
    package let folder: String

    package init(prefix: String, folder: String) {
      self.prefix = prefix
      self.folder = folder
    }
  }
}

extension MarkdownDialect: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(isPython)
    digester.combine(isSmart)
    digester.combine(breaksLines)
    digester.combine(lowers)
    digester.combine(escapesAll)
    digester.combine(hasSymbols)
    digester.combine(hiddenPrefixes)
    digester.combine(appended)
    digester.combine(snippetFolders.count)
    for folder in snippetFolders {
      digester.combine(folder.prefix)
      digester.combine(folder.folder)
    }
  }
}
