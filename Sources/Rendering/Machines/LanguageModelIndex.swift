internal import Decisions
internal import Handbook

/// `llms.txt`: what the handbook is for and where the Markdown of each page lies, as language models
/// are told by the convention of llmstxt.org.
enum LanguageModelIndex {
  static func text(of site: Site) -> [UInt8] {
    let handbook = site.handbook
    var text = "# \(site.title)\n"
    if let description = handbook.configuration.description { text += "\n> \(description)\n" }
    var section = -1
    for index in handbook.readingOrder {
      let page = handbook.pages[index]
      let top = topFolder(above: handbook.folderOfPage[index], in: handbook)
      if top != section {
        section = top
        text += "\n## \(site.title(ofFolder: top))\n\n"
      }
      text += line(page.title, page.markdownAddress, page.frontMatter.description, in: site)
    }
    if !handbook.decisions.isEmpty { text += "\n## The rules\n\n" }
    for entry in handbook.decisions {
      text += line(
        entry.decision.title, entry.rules, "every rule, in order of precedence", in: site)
    }
    text += "\n## Optional\n\n"
    if !handbook.evidence.isEmpty {
      text += line("Evidence", GeneratedPages.evidence, "every figure with its source", in: site)
    }
    if !handbook.terms.isEmpty { text += line("Glossary", GeneratedPages.glossary, nil, in: site) }
    text += line(
      "handbook.json", MachineFiles.data, "pages, rules, evidence, who cites what", in: site)
    return Array(text.utf8)
  }

  /// The folder below the root that a folder lies in.
  private static func topFolder(above folder: Int, in handbook: Handbook) -> Int {
    var folder = folder
    while let parent = handbook.folders[folder].parent, handbook.folders[parent].parent != nil {
      folder = parent
    }
    return folder
  }

  private static func line(
    _ title: String, _ address: Address, _ description: String?, in site: Site
  ) -> String {
    let note = description.map { ": \($0)" } ?? ""
    return "- [\(escaped(title))](\(site.fullURL(address)))\(note)\n"
  }

  /// A title as the text of a link; by bytes, since there is one for each page.
  private static func escaped(_ title: String) -> String {
    let brackets = "[]".utf8
    guard title.utf8.contains(where: brackets.contains) else { return title }
    var bytes: [UInt8] = []
    for byte in title.utf8 {
      if brackets.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
