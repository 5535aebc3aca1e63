package import Archive

/// What the configuration of another tool says of how its Markdown is read.
package struct MarkdownDialect: Sendable, Hashable {
  /// Whether it is Python-Markdown: white space may stand before the label of a link, a line's end too,
  /// and a link may be defined right below a line of a paragraph.
  package var isPython = false
  /// Whether quotes become curly, and hyphens dashes.
  package var isSmart = false
  /// What lines of code begin with that are not shown, by the language of the code.
  package var hiddenPrefixes: [String: String] = [:]

  package init() {}
}

extension MarkdownDialect: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(isPython)
    digester.combine(isSmart)
    digester.combine(hiddenPrefixes)
  }
}
