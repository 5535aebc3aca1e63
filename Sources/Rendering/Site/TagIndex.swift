internal import Handbook

/// The tags of all pages, and which of them a name means.
struct TagIndex: Sendable {
  /// In the order of the handbook.
  let tags: [Tag]
  private let places: [String: Int]

  init(of handbook: Handbook) {
    tags = handbook.tags
    var places: [String: Int] = [:]
    for (index, tag) in tags.enumerated() {
      for name in tag.names { places[name] = index }
    }
    self.places = places
  }

  /// The tag of a name as a page spells it.
  func tag(named name: String) -> Tag? { places[name].map { tags[$0] } }
}
