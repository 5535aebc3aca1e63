package import Archive

/// Something that a search finds as a whole: a page with its sections, a rule, a term.
///
/// All words of a query must be found in one entry. An entry holds all that the index says of it, so
/// that the index depends on nothing else.
package struct SearchEntry: Sendable, Hashable {
  /// What an entry is; the raw value is what results are told by.
  package enum Kind: String, Sendable, Hashable {
    case page = "p"
    case folder = "f"
    case decision = "d"
    case rule = "r"
    case question = "q"
    case evidence = "e"
    case term = "t"
  }

  /// A part of an entry that a result can lead to.
  package struct Section: Sendable, Hashable {
    /// Its heading; empty for the first section, which is the entry itself.
    package let heading: String
    /// The id of the heading on the page.
    package let id: String
    /// UTF-8; blocks are separated by line feeds.
    package let text: ArraySlice<UInt8>

    package init(heading: String = "", id: String = "", text: ArraySlice<UInt8>) {
      self.heading = heading
      self.id = id
      self.text = text
    }
  }

  package let kind: Kind
  package let title: String
  /// The URL from the site's root, with a fragment where it is a part of a page.
  package let url: String
  /// The titles of what it lies in, from the top.
  package let trail: [String]
  /// Words that lead straight to it: its id, the parts of its path.
  package var names = ""
  /// Other words for the same thing: tags, aliases.
  package var tags: [String] = []
  package var description = ""
  /// At least one.
  package var sections: [Section]
  /// Whether it comes after entries that say as much: what is about the handbook and not its subject.
  package var isLower = false
  /// Of a decision, each option as `id|title`: a query that names two of them leads to the decision.
  package var options: [String] = []

  package init(
    kind: Kind, title: String, url: String, trail: [String], sections: [Section] = []
  ) {
    self.kind = kind
    self.title = title
    self.url = url
    self.trail = trail
    self.sections = sections.isEmpty ? [Section(text: [])] : sections
  }

  /// An entry that is one section.
  package init(kind: Kind, title: String, url: String, trail: [String], text: String) {
    self.init(
      kind: kind, title: title, url: url, trail: trail,
      sections: [Section(text: Array(text.utf8)[...])])
  }
}

extension SearchEntry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(kind.rawValue)
    digester.combine(title)
    digester.combine(url)
    digester.combine(trail)
    digester.combine(names)
    digester.combine(tags)
    digester.combine(description)
    digester.combine(sections)
    digester.combine(isLower)
    digester.combine(options)
  }
}

extension SearchEntry.Section: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(heading)
    digester.combine(id)
    digester.combine(bytes: text)
  }
}
