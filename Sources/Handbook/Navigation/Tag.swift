package import Content

/// A word that several pages are filed under.
package struct Tag: Sendable, Hashable {
  /// As the first page spells it.
  package let title: String
  package let address: Address
  /// As pages spell it: names that differ in case or spaces alone are one tag.
  package private(set) var names: [String] = []
  /// By index in ``Handbook/pages``, in reading order.
  package private(set) var pages: [Int] = []

  /// Where the page of a tag lies, however it is spelled: letters and digits in lower case, `+` and
  /// `#` as in C++ and C#, a hyphen for all between (`tags/machine-learning.html`).
  package static func address(of title: String) -> Address {
    Address("tags/\(fileName(of: title)).html")
  }

  /// The name of a file for something with a title, without an ending.
  static func fileName(of title: String) -> String {
    var name = ""
    for character in title.lowercased() {
      if character.isLetter || character.isNumber || character == "+" || character == "#" {
        name.append(character)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    if name.last == "-" { name.removeLast() }
    return name.isEmpty ? "other" : name
  }

  /// The tags of all pages, sorted by title.
  static func tags(of pages: [Page], in readingOrder: [Int]) -> [Tag] {
    var tags: [Tag] = []
    var indexOfName: [String: Int] = [:]
    var indexOfAddress: [Address: Int] = [:]
    func index(ofNew name: String) -> Int {
      let address = address(of: name)
      let index = indexOfAddress[address] ?? tags.count
      if index == tags.count { tags.append(Tag(title: name, address: address)) }
      indexOfAddress[address] = index
      indexOfName[name] = index
      tags[index].names.append(name)
      return index
    }
    for page in readingOrder {
      for name in pages[page].frontMatter.tags {
        let index = indexOfName[name] ?? index(ofNew: name)
        if tags[index].pages.last != page { tags[index].pages.append(page) }
      }
    }
    return tags.sorted { left, right in
      left.title == right.title
        ? left.address < right.address : FileName.isOrderedBefore(left.title, right.title)
    }
  }
}
