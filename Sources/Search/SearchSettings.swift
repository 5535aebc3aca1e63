/// What a search knows beside what it finds.
package struct SearchSettings: Sendable, Hashable {
  /// Words and phrases in groups; those of a group mean the same.
  package var synonyms: [[String]]
  /// What is offered before anything is typed.
  package var offers: [Offer]

  package init(synonyms: [[String]] = [], offers: [Offer] = []) {
    self.synonyms = synonyms
    self.offers = offers
  }

  /// A way into the handbook.
  package struct Offer: Sendable, Hashable {
    let kind: SearchEntry.Kind
    let title: String
    let url: String
    let trail: [String]

    /// - Parameters:
    ///   - url: from the site's root.
    ///   - trail: the titles of what it lies in, from the top.
    package init(_ kind: SearchEntry.Kind, title: String, url: String, trail: [String] = []) {
      self.kind = kind
      self.title = title
      self.url = url
      self.trail = trail
    }
  }
}
