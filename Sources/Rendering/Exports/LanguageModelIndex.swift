package import Archive
package import Content

/// `llms.txt`: what the handbook is for and where the Markdown of each page lies, as language models
/// are told by the convention of llmstxt.org.
package struct LanguageModelIndex: FileInputs {
  /// A list of files under a heading.
  package struct Section: Sendable, Hashable {
    let title: String
    let entries: [Entry]
    /// Whether it lists nothing.
    package var isEmpty: Bool { entries.isEmpty }

    package init(_ title: String, entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// A file, and what it says.
  package struct Entry: Sendable, Hashable {
    let title: String
    let address: Address
    let description: String?

    package init(_ title: String, at address: Address, description: String?) {
      self.title = title
      self.address = address
      self.description = description
    }
  }

  private let site: Shared<SiteFrame>
  private let address: Address
  private let title: String
  private let summary: String
  private let sections: [Section]

  /// - Parameters:
  ///   - address: where the list lies; where the site will be served is said in full, if it is known.
  ///   - summary: what all that is listed is about, in a sentence.
  package init(
    _ site: Shared<SiteFrame>, at address: Address, title: String, summary: String,
    sections: [Section]
  ) {
    self.site = site
    self.address = address
    self.title = title
    self.summary = summary
    self.sections = sections
  }

  package func render() -> [UInt8] {
    let site = site.value
    var text = "# \(title)\n\n> \(summary.replacing("\n", with: " "))\n"
    for section in sections {
      text += "\n## \(section.title)\n\n"
      for entry in section.entries {
        let note = entry.description.map { ": \($0)" } ?? ""
        let url =
          site.baseURL == nil ? entry.address.url(from: address) : site.fullURL(entry.address)
        text += "- [\(Self.escaped(entry.title))](\(url))\(note)\n"
      }
    }
    return Array(text.utf8)
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

extension LanguageModelIndex.Section: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(entries)
  }
}

extension LanguageModelIndex.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(address)
    digester.combine(description)
  }
}

extension LanguageModelIndex {
  package func digest(into digester: inout Digester) {
    digester.combine(site)
    digester.combine(address)
    digester.combine(title)
    digester.combine(summary)
    digester.combine(sections)
  }
}
