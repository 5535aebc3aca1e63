package import Archive
package import Content
internal import HTML
internal import Words

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

    func html(on page: PageContext) -> HTML {
      let also: HTML =
        aliases.isEmpty
        ? HTML()
        : "<p class=\"note\">\(page.html(.alsoCalled, name: aliases.joined(separator: ", ")))</p>"
      let links = citers.links(from: page)
      let cited: HTML =
        links.isEmpty
        ? HTML()
        : "<p class=\"note\">\(page.html(.citedOn, naming: links.joined(separator: ", ")))</p>"
      return "<dt id=\"\(id)\">\(title)</dt><dd><p>\(definition)</p>\(also)\(cited)</dd>\n"
    }

    /// The letter under which it is listed; `#` for digits and signs.
    var letter: String {
      title.first.map { $0.isLetter ? $0.uppercased() : "#" } ?? "#"
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
    let page = frame.page.context
    var letters: [(letter: String, entries: HTML)] = []
    for letter in Set(entries.map(\.letter)).sorted() {
      let own = entries.filter { $0.letter == letter }
      letters.append((letter, own.map { $0.html(on: page) }.joined()))
    }
    // (No term has an id with a full stop.)
    let groups = letters.map { letter, entries -> HTML in
      """
      <section><h2 id="letter.\(letter)">\(letter)</h2><dl>
      \(entries)</dl></section>

      """
    }
    frame.styles = [.terms]
    frame.description = page.text(.glossaryDescription, name: frame.page.site.value.title)
    frame.content = """
      <h1>\(page.html(.glossary))</h1>
      <p class="lede">\(page.html(.glossaryLede))</p>
      \(entries.count > Self.mostWithoutLetters ? Self.jump(to: letters.map(\.letter), on: page) : HTML())\
      <div class="matter glossary">
      \(groups)</div>

      """
    return frame.rendered()
  }

  /// As many terms are seen at a glance.
  private static let mostWithoutLetters = 12

  private static func jump(to letters: [String], on page: PageContext) -> HTML {
    let items = letters.map { letter -> HTML in
      "<li><a href=\"#\(url: "letter.\(letter)")\">\(letter)</a></li>"
    }
    return "<nav class=\"letters\" aria-label=\"\(page.text(.letters))\"><ul>\(items)</ul></nav>\n"
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
