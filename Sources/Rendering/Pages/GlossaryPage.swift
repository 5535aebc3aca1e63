package import Archive
package import Content
internal import HTML

/// All terms with their definitions and the pages that cite them.
package struct GlossaryPage: FileInputs {
  /// A term as the glossary shows it.
  package struct Entry: Sendable, Hashable {
    private let id: String
    let title: String
    private let definition: String
    private let aliases: [String]
    private let citers: Citers

    package init(_ term: Term, citers: Citers) {
      id = term.id
      title = term.title
      definition = term.definition
      aliases = term.aliases
      self.citers = citers
    }

    func html(on address: Address) -> HTML {
      var facts = Facts()
      if !aliases.isEmpty { facts.add("Also", "\(aliases.joined(separator: ", "))") }
      facts.add("Cited on", line: citers.links(from: address))
      return """
        <section class="entry" id="\(id)"><h2>\(title)</h2>
        <p>\(definition)</p>
        \(facts.html)</section>

        """
    }
  }

  private let frame: PageFrame
  private let entries: [Entry]

  package init(_ frame: PageFrame, entries: [Entry]) {
    self.frame = frame
    self.entries = entries
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    frame.head = Frame.alternate(frame.page.address.markdown, of: frame.page.address)
    let entries = entries.map { $0.html(on: frame.page.address) }
    frame.description = "The words of \(frame.page.site.value.title)."
    frame.content = """
      <h1>Glossary</h1>
      <p class="lede">The words of this handbook.</p>
      <div class="matter">
      \(entries)</div>

      """
    return frame.rendered()
  }
}

extension GlossaryPage.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(id)
    digester.combine(title)
    digester.combine(definition)
    digester.combine(aliases)
    digester.combine(citers)
  }
}

extension GlossaryPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(entries)
  }
}
