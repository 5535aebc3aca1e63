package import Archive
package import Content
package import Handbook
package import Rendering
package import Search

/// A file that the site will have: where, of which kind, under which title, and what of the handbook
/// it comes from.
///
/// As good as a value; a class, because lists of them are passed on by the thousand.
package final class PlannedFile: Sendable {
  /// Below the root of the site.
  package let address: Address
  /// The same as a path that may be written to; nil where it is none.
  package let path: SitePath?
  /// What readers and other programs call it; empty where nobody needs a name.
  package let title: String
  /// What of the handbook it comes from.
  package let origin: Origin
  /// Which lists name it.
  package let uses: Uses
  /// Its name at the foot of every page, if it is one of the pages about the whole.
  package let referenceTitle: String?
  /// The ids that a link may lead to; nil where any fragment will do. (An author's page knows its own.)
  package let anchors: Set<String>?
  /// Which of the files that come from its origin it is, in the words of its kind.
  let part: Int
  /// The kind that gathers its inputs; nil for a file that is copied from the content folder.
  let kind: (any FileKind.Type)?

  /// The pages whose texts it shows, by index; nil where that is not known.
  package func textsShown(of handbook: Handbook) -> [Int]? {
    kind?.textsShown(in: self, of: handbook)
  }

  /// Whether it is the page by which readers know its origin.
  package var isPageOfOrigin: Bool {
    kind == TextPages.self || kind == SectionPages.self || kind == DecisionPages.self && part == 0
  }

  /// What a file of the site comes from.
  package enum Origin: Sendable, Hashable {
    /// The handbook as a whole; what a message calls the file ("the site map").
    case handbook(String)
    // By index in the handbook.
    case page(Int)
    case folder(Int)
    case decision(Int)
    case tag(Int)
    /// An older path of a page: by the page, and by its place among the page's aliases.
    case alias(page: Int, Int)
    case theme
    /// A file of the content folder, by its path there.
    case asset(String)

    /// The index of the page, folder, decision or tag; 0 for others.
    var index: Int {
      switch self {
      case .page(let index), .folder(let index), .decision(let index), .tag(let index),
        .alias(page: let index, _):
        index
      case .handbook, .theme, .asset: 0
      }
    }
  }

  /// The lists that a file is part of.
  package struct Uses: OptionSet, Sendable, Hashable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// An author may link to its address. (A page of the author's is linked by its file.)
    package static let linked = Uses(rawValue: 1)
    /// `sitemap.xml` names it.
    package static let crawled = Uses(rawValue: 2)

    /// A page that comes from no file of the content.
    package static let generated: Uses = [.linked, .crawled]
  }

  /// - Parameters:
  ///   - anchors: the ids that a link may lead to; nil where any fragment will do.
  ///   - part: which of the files of its origin it is, where a kind makes several.
  init(
    _ kind: (any FileKind.Type)?, at address: Address, title: String = "", from origin: Origin,
    uses: Uses = [], referenceTitle: String? = nil, anchors: Set<String>? = [], part: Int = 0
  ) {
    self.kind = kind
    self.address = address
    path = try? SitePath(address.path)
    self.title = title
    self.origin = origin
    self.uses = uses
    self.referenceTitle = referenceTitle
    self.anchors = anchors
    self.part = part
  }
}

/// A kind of file of the site: which files of it a handbook has, and what each of them shows.
///
/// A new kind is a type of this protocol, a type of inputs in `Rendering`, and a line in
/// ``SitePlan/kinds``.
package protocol FileKind: SendableMetatype {
  /// The files of this kind, in an order that depends on the handbook alone.
  static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile]

  /// Everything that a file depends on.
  static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs

  /// The pages whose texts a file shows, by index; nil unless a kind says so. Where only the texts
  /// of others were changed, a build need not gather the inputs of the file.
  static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]?

  /// What a search finds in a file; nothing unless a kind says so.
  static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry]

  /// The same, but for texts that take long to get: an entry without them has the digest of all that
  /// the whole entry is made from.
  static func searchItems(of file: PlannedFile, in plan: SitePlan) -> [SearchItem]
}

/// Something that a search may find, perhaps without its text yet.
///
/// Immutable, so as good as a value; a class, because to copy so many parts costs more than to look at
/// them.
package final class SearchItem: Sendable {
  package let entry: SearchEntry
  /// Of all that the whole entry is made from.
  package let digest: Digest
  /// The file whose only entry is the whole one; nil where the entry is whole.
  let file: PlannedFile?

  /// A whole entry.
  init(_ entry: SearchEntry) {
    self.entry = entry
    digest = Digest(of: entry)
    file = nil
  }

  /// An entry without its text.
  init(_ entry: SearchEntry, digest: Digest, of file: PlannedFile) {
    self.entry = entry
    self.digest = digest
    self.file = file
  }
}

extension FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { nil }

  package static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry] { [] }

  package static func searchItems(of file: PlannedFile, in plan: SitePlan) -> [SearchItem] {
    searchEntries(of: file, in: plan).map { SearchItem($0) }
  }
}
