internal import Handbook

/// The tags of all pages, and which of them a name means.
struct TagIndex: Sendable {
  /// In the order of the handbook.
  let tags: [Tag]
  private let places: [Address: Int]

  init(of handbook: Handbook) {
    tags = handbook.tags
    places = Dictionary(uniqueKeysWithValues: zip(tags.map(\.address), 0...))
  }

  /// The tag of a name; names that differ in case or spaces alone are one tag.
  func tag(named name: String) -> Tag? { places[Tag.address(of: name)].map { tags[$0] } }
}
