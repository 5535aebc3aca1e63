internal import ArgumentParser
internal import Diagnostics
internal import Markdown

/// `fingerpost fragment`: Markdown on standard input, HTML on standard output.
struct Fragment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fragment",
    abstract: "Turns Markdown on standard input into an HTML fragment on standard output.",
    discussion: "There is no handbook around it, so links and citations stay as written.",
    examples: ["fragment < note.md", "fragment --plain --smart < note.md"]
  )

  @Flag(help: "CommonMark alone: no extensions, raw HTML through, as libcmark writes it.")
  var plain = false

  @Flag(name: .customLong("unsafe-html"), help: "Let all raw HTML through.")
  var unsafeHTML = false

  @Flag(help: "Curly quotes, dashes and ellipses.")
  var smart = false

  func run() throws {
    guard let input = Terminal.input(upTo: InputLimits.markdownSize + 1) else {
      Terminal.note("fingerpost: cannot read standard input")
      throw Terminal.machineFailed
    }
    var options = plain ? MarkdownOptions.plain : MarkdownOptions()
    options.isSmart = smart
    if unsafeHTML { options.allowsUnsafeHTML = true }
    // There is no page around it to be kept whole.
    options.balancesTags = false
    let file = SourceFile(path: "standard input", bytes: UTF8Text.repaired(input))
    let (html, diagnostics) = MarkdownParser.fragment(file, options: options)
    Terminal.print(diagnostics, in: [file])
    Terminal.output(html)
  }
}
