/// A word that several pages are filed under.
package struct Tag: Sendable, Hashable {
  /// As the first page spells it.
  package let title: String
  package let address: Address
  /// By index in ``Handbook/pages``, in reading order.
  package private(set) var pages: [Int]

  /// Where the page of a tag lies, however it is spelled: `tags/machine-learning.html`.
  package static func address(of title: String) -> Address {
    var name = ""
    for scalar in title.lowercased().unicodeScalars {
      let isSpecial = scalar.value <= 0x20 || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      name.unicodeScalars.append(isSpecial ? "-" : scalar)
    }
    // A file whose name begins with a full stop is hidden.
    if name.hasPrefix(".") { name = "dot-\(name.dropFirst())" }
    return Address("tags/\(name).html")
  }

  /// The tags of all pages, sorted by title.
  static func tags(of pages: [Page], in readingOrder: [Int]) -> [Tag] {
    var tags: [Address: Tag] = [:]
    for index in readingOrder where !pages[index].frontMatter.tags.isEmpty {
      for title in pages[index].frontMatter.tags {
        let address = address(of: title)
        var tag = tags[address] ?? Tag(title: title, address: address, pages: [])
        if tag.pages.last != index { tag.pages.append(index) }
        tags[address] = tag
      }
    }
    return tags.values.sorted { left, right in
      left.title == right.title
        ? left.address < right.address : FileName.isOrderedBefore(left.title, right.title)
    }
  }
}
