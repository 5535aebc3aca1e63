internal import Diagnostics
package import Markdown
package import YAML

/// What the YAML between `---` lines at the top of a page says about the page.
package struct FrontMatter: Sendable {
  package var title: String?
  package var description: String?
  /// Pages with an order come first in their folder, the lowest first. (Hugo calls it `weight`, and
  /// Docusaurus `sidebar_position`.)
  package var order: Double?
  /// The name in navigation, where it should be shorter than the title.
  package var navTitle: String?
  package var isDraft = false
  /// The days from which and to which the page may be published, in the words of Hugo.
  package var publishDate: DatedKey?
  package var expiryDate: DatedKey?
  /// Older names of the page and of its sections.
  package var aliases: [Alias] = []
  package var tags: [String] = []
  /// Whether the page shows its contents.
  package var showsContents = true
  /// Whether the page is in the search index.
  package var isSearched = true
  package var owner: String?
  /// The date of the last review, as `2026-11-23`.
  package var reviewed: String?
  /// Where that date is.
  package var reviewedRange: Range<Int>?
  package var status: String?
  /// What it says of the page as a decision record.
  package var record: RecordKeys {
    get { boxedRecord?.value ?? RecordKeys() }
    set { boxedRecord = newValue == RecordKeys() ? nil : Boxed(newValue) }
  }
  /// Nil where it says nothing of that.
  var boxedRecord: Boxed<RecordKeys>?
  /// What it says to readers of a home page, as Markdown that is read before the body.
  package var homeText: [TextPiece] = []
  /// Keys that mean nothing to us, in the order of the file.
  package var unknownKeys: [UnknownKey] = []

  /// Whether all of it could be read; where a line is not YAML, what comes after it is not known.
  package var isWhole = true
  /// Whether the page may be published: not where its front matter is not closed, or not in its place.
  package var isPublishable = true

  package init() {}

  /// The day on which the page was written, as `2026-11-23`; nil where `date` says none.
  package var day: String? {
    record.date.map { String($0.text.prefix(10)) }.flatMap { Day($0)?.text }
  }

  /// A key whose value is a day, as `2026-11-23`, and where it is.
  package struct DatedKey: Sendable, Hashable {
    package let key: String
    package let day: String
    package let range: Range<Int>
  }

  /// The key by which the page may not be published on a day; nil where it may, or where no key says
  /// when. Where the day is not known, any such key holds it back.
  package func heldBack(on day: Day?) -> DatedKey? {
    if let publishDate, day.map({ publishDate.day > $0.text }) ?? true { return publishDate }
    if let expiryDate, day.map({ expiryDate.day <= $0.text }) ?? true { return expiryDate }
    return nil
  }

  /// The key `date`, where the page may not be published before the day that it says.
  package func heldBackByDate(on day: Day?) -> DatedKey? {
    guard let date = record.date, let own = self.day, day.map({ own > $0.text }) ?? true else {
      return nil
    }
    return DatedKey(key: "date", day: own, range: date.place.range)
  }

  /// A key that means nothing to us, and where it is.
  package struct UnknownKey: Sendable, Hashable {
    package let key: String
    package let range: Range<Int>
  }

  /// What front matter may hold.
  package static let shape = Shape(
    [
      .optional("title", .text, "The title; else the first heading of level one."),
      .optional("description", .text, "A sentence for lists and for search engines."),
      .optional(
        "order", number, "Pages with an order come first in their folder, the lowest first."),
      .optional("nav_title", .text, "A shorter name for navigation."),
      .optional("draft", .truth, "Whether the page is kept from the site."),
      .optional(
        "aliases", .either([.text, .list(of: .either([.text, .texts(to: .text)]), 0...Int.max)]),
        "Older names of the page and of its sections."),
      .optional("tags", .texts, "Words that the page is filed under."),
      .optional("toc", .truth, "Whether the page shows its contents."),
      .optional(
        "search",
        .either([
          .truth,
          .mapping(
            Shape([
              .optional("exclude", .truth, "As in Material."),
              .optional("boost", .anything, "As in Material, and passed over."),
            ])),
        ]),
        "Whether the page is in the search index."),
      .optional("owner", .text, "Who keeps the page."),
      .optional("reviewed", .date, "The day on which somebody last looked, as 2026-11-23."),
      .optional("status", .text, "A word that is shown below the title."),
      .optional("extra", .anything, "Anything of your own."),
      .optional("published", .truth, "The contrary of draft, in the words of Jekyll."),
      .optional("weight", number, "As order, in the words of Hugo."),
      .optional("sidebar_position", number, "As order, in the words of Docusaurus."),
      .optional("nav_order", number, "As order, in the words of Just the Docs."),
      .optional("sidebar_label", .text, "As nav_title, in the words of Docusaurus."),
      .optional("linkTitle", .text, "As nav_title, in the words of Hugo."),
    ] + RecordKeys.shape)

  private static let number = ValueShape.number(
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)

  /// Keys of decision records and of other tools that say nothing which a reader would miss.
  static let passedOver: Set<String> = [
    "parent", "grand_parent", "has_children", "has_toc", "layout", "date", "deciders",
    "decision-makers", "consulted", "informed",
  ]

  /// The keys that front matter may have.
  package static let knownKeys = shape.names
}
