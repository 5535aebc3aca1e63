internal import Handbook

/// The tags of all pages: what each is called, where its page lies, and which pages have it.
struct TagIndex: Sendable {
  /// A word that pages are marked with.
  struct Tag: Sendable {
    let name: String
    let address: Address
    /// By index, in the reading order.
    var pages: [Int]
  }

  /// Sorted by address.
  let tags: [Tag]
  private let places: [String: Int]

  init(of handbook: Handbook) {
    var found: [String: Tag] = [:]
    for index in handbook.readingOrder {
      for name in handbook.pages[index].frontMatter.tags {
        guard let slug = Self.slug(of: name) else { continue }
        let empty = Tag(name: name, address: Address("tags/\(slug).html"), pages: [])
        if found[slug]?.pages.last != index { found[slug, default: empty].pages.append(index) }
      }
    }
    tags = found.values.sorted { $0.address < $1.address }
    places = Dictionary(uniqueKeysWithValues: zip(tags.map(\.address.path), 0...))
  }

  /// The tag of a name; names that differ in case or spaces alone are one tag.
  func tag(named name: String) -> Tag? {
    Self.slug(of: name).flatMap { places["tags/\($0).html"] }.map { tags[$0] }
  }

  /// The name as part of an address: letters and digits in lower case, hyphens between words.
  static func slug(of name: String) -> String? {
    var slug = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }
}
