/// Which parts of Markdown beyond CommonMark are read.
package struct MarkdownOptions: Sendable, Hashable {
  /// With `false`, the output is libcmark's own, byte for byte, raw HTML included; every other
  /// extension is off too.
  package var hasExtensions = true
  package var hasTables = true
  package var hasStrikethrough = true
  package var hasTaskLists = true
  /// Bare URLs and mail addresses become links.
  package var hasAutolinks = true
  package var hasFootnotes = true
  package var hasAlerts = true
  /// Quotes become curly, `--` and `---` dashes, `...` an ellipsis.
  package var isSmart = false
  /// Lets raw HTML and every URL through, unseen.
  package var allowsUnsafeHTML = false
  /// Closes what raw HTML leaves open, and lets no end tag through that closes nothing, so that the
  /// page around the text stays whole.
  package var balancesTags = true

  package init() {}

  /// CommonMark and nothing else.
  package static var plain: MarkdownOptions {
    var options = MarkdownOptions()
    options.hasExtensions = false
    options.allowsUnsafeHTML = true
    return options
  }
}
