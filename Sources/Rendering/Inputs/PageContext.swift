package import Content
internal import HTML
package import Words

/// The page on which something is shown: where it lies, and in which words it is.
package struct PageContext: Sendable, Hashable {
  package let address: Address
  package let words: Words

  package init(_ address: Address, in words: Words) {
    self.address = address
    self.words = words
  }
}

extension PageContext {
  /// What a word says, for an attribute or for what is no markup. (There it cannot be marked as
  /// English.)
  func text(_ word: Word, _ facts: PhraseFacts = [:]) -> String { words.text(word, facts) }

  /// The same of a number.
  func text(_ word: Word, count: Int) -> String { text(word, [.number: .number(count)]) }

  /// The same of a name.
  func text(_ word: Word, name: String) -> String { text(word, [.name: .text(name)]) }

  /// What a word says, as the content of an element; marked as English where the page is not.
  func html(_ word: Word, _ facts: PhraseFacts = [:]) -> HTML { words.html(word, facts) }

  /// The same of a number.
  func html(_ word: Word, count: Int) -> HTML { html(word, [.number: .number(count)]) }

  /// The same of a name.
  func html(_ word: Word, name: String) -> HTML { html(word, [.name: .text(name)]) }

  /// The same with markup where the word names something.
  func html(_ word: Word, naming markup: HTML) -> HTML {
    words.html(word, [:]) { _, _ in markup }
  }

  /// The same about a day.
  func html(_ word: Word, on day: String) -> HTML { html(word, naming: time(day)) }

  /// A day as the language writes it.
  func time(_ day: String) -> HTML {
    let written = words.day(day)
    return written == day
      ? "<time>\(day)</time>" : "<time datetime=\"\(day)\">\(written)</time>"
  }

  /// A share from 0 to 1 as a percentage.
  func percentage(_ share: Double) -> String { words.percentage(share) }
}

extension Words {
  /// What a word says, as the content of an element; marked as English where the rest is not.
  ///
  /// - Parameter mark: what becomes of text that names what the facts are about.
  func html(
    _ word: Word, _ facts: PhraseFacts = [:],
    marking mark: (String, PhraseFacts) -> HTML = { text, _ in HTML(text: text) }
  ) -> HTML {
    let html = self[word].html(facts, marking: mark)
    return isForeign(word) && !html.isEmpty ? "<span lang=\"en\">\(html)</span>" : html
  }
}

extension Address {
  /// The URL that leads here from a page.
  func url(from page: PageContext) -> String { url(from: page.address) }
}

extension Target {
  /// The URL as seen from a page; a bare fragment where the target is on that page.
  func url(from page: PageContext) -> HTML { url(from: page.address) }
}

extension Frame {
  /// The path from a page to the root: `../` for each folder.
  static func root(from page: PageContext) -> HTML { root(from: page.address) }

  /// A script of the theme that a page needs beside the one that all pages have.
  static func script(_ name: StaticString, from page: PageContext) -> HTML {
    script(name, from: page.address)
  }
}

extension Link {
  /// The link as seen from a page.
  func html(from page: PageContext) -> HTML { html(from: page.address) }
}
