/// A word that several pages are filed under.
package struct Tag: Sendable, Hashable {
  /// As the first page spells it.
  package let title: String
  package let address: Address
  /// By index in ``Handbook/pages``, in reading order.
  package private(set) var pages: [Int]

  /// Where the page of a tag lies, however it is spelled: letters and digits in lower case, `+` and
  /// `#` as in C++ and C#, a hyphen for all between (`tags/machine-learning.html`).
  package static func address(of title: String) -> Address {
    var name = ""
    for character in title.lowercased() {
      if character.isLetter || character.isNumber || character == "+" || character == "#" {
        name.append(character)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    if name.last == "-" { name.removeLast() }
    return Address("tags/\(name.isEmpty ? "other" : name).html")
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
