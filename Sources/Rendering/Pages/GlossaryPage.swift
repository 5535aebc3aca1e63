internal import HTML
internal import Handbook

/// All terms with their definitions and the pages that cite them.
enum GlossaryPage {
  static func render(in site: Site) -> [UInt8] {
    let address = GeneratedPages.glossary
    var frame = Frame(.glossary, at: address, title: "Glossary")
    frame.sidebar = site.sidebars[0].plain
    frame.crumbs = site.trails[0]
    let entries = site.handbook.terms.enumerated().map { index, term -> HTML in
      var facts = Facts()
      if !term.aliases.isEmpty { facts.add("Also", "\(term.aliases.joined(separator: ", "))") }
      let links = CitedOn.links(to: .term(index), in: site, from: address)
      facts.add("Cited on", line: links)
      return """
        <section class="entry" id="\(term.id)"><h2>\(term.title)</h2>
        <p>\(term.definition)</p>
        \(facts.html)</section>

        """
    }
    frame.content = """
      <h1>Glossary</h1>
      <p class="lede">The words of this handbook.</p>
      <div class="matter">
      \(entries)</div>

      """
    return frame.rendered(in: site)
  }
}
