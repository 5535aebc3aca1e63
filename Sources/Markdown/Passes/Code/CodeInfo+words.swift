/// What other tools write behind a fence.
extension CodeInfo {
  /// The names of directives of MyST that are boxes, lists or includes, and no languages.
  static let directives: Set<String> = [
    "admonition", "attention", "caution", "danger", "deprecated", "dropdown", "error", "eval-rst",
    "figure", "grid", "hint", "image", "important", "include", "literalinclude", "note",
    "seealso", "tab-item", "tab-set", "tip", "toctree", "topic", "versionadded",
    "versionchanged", "warning",
  ]

  /// Those that hold code of the language that is named behind them.
  static let codeDirectives: Set<String> = [
    "code", "code-block", "code-cell", "sourcecode",
  ]

  /// Words of other tools that say nothing of how code looks: how it is run or copied.
  static let wordsWithoutEffect: Set<String> = [
    "compile_fail", "copy", "does_not_compile", "editable", "ignore", "icon", "live",
    "mdbook-runnable", "no-copy", "no-line-numbers", "no-select", "no_run", "noplayground",
    "noplaypen", "nolang", "not_desired_behavior", "panics", "playground", "runnable", "select",
    "should_panic", "test_harness", "twoslash", "wrap", "word-wrap",
  ]

  /// Words of other tools by which lines are numbered.
  static let numberWords: Set<String> = [
    "line-numbers", "linenos", "linenums", "lineNumbers", "showLineNumbers", ".line-numbers",
    ".linenums", ".lineNumbers", ".numberLines", ".number-lines",
  ]

  /// Keys of other tools that say nothing of how code looks.
  static let keysWithoutEffect: Set<String> = ["anchor_linenums", "class", "id", "style"]

  /// The words that have an effect.
  static let knownWords = ["title", "tab", "lines", "region", "src", "diff"]
}
