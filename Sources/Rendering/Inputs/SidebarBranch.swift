package import Archive
package import Content
internal import HTML
package import Words

/// The branch of the handbook that leads to a folder, as the navigation beside the text shows it.
///
/// Never the whole forest: so that a page does not grow with the handbook, a long list is cut to the
/// entries around the branch or the page, and says how many come before and after them. A script
/// opens other folders in place, from their ``SidebarList``.
package struct SidebarBranch: Sendable, Hashable {
  /// How many entries beside the branch a list above the folder shows before it is cut.
  package static let ancestorLimit = 24
  /// How many entries the folder's own list shows before it is cut.
  package static let ownLimit = 40
  /// How many neighbours on either side a list that is cut shows.
  package static let neighbours = 8

  /// A link of a list, or what stands between the links.
  package struct Entry: Sendable, Hashable {
    package let title: String
    package let address: Address
    package let isFolder: Bool
    /// What it is where it leads to no page of the handbook.
    package let label: NavigationLabel?

    package init(_ title: String, at address: Address, isFolder: Bool = false) {
      self.title = title
      self.address = address
      self.isFolder = isFolder
      label = nil
    }

    package init(_ label: NavigationLabel) {
      title = label.title
      address = Address("")
      isFolder = false
      self.label = label
    }
  }

  /// The list of one folder of the branch.
  package struct Level: Sendable, Hashable {
    /// What is shown; of a long list above the folder only what is beside the branch.
    package let entries: [Entry]
    /// The entry below which the next level stands; nil in the folder itself.
    package let open: Int?
    /// How many entries come before those that are shown.
    package let skipped: Int
    /// How many entries the folder has in all.
    package let count: Int
    /// The page that holds all of them.
    package let all: Address

    package init(_ entries: [Entry], open: Int?, skipped: Int = 0, count: Int, all: Address) {
      self.entries = entries
      self.open = open
      self.skipped = skipped
      self.count = count
      self.all = all
    }
  }

  /// The address that its URLs are relative to; any page of the same folder may show it.
  package let address: Address
  /// Those of the site.
  package let words: Words
  /// From the root to the folder.
  package let levels: [Level]

  package init(from address: Address, in words: Words, levels: [Level]) {
    self.address = address
    self.words = words
    self.levels = levels
  }
}

/// An entry of a list that leads to no page of the handbook: the title of a part, a chapter that is not
/// written yet, a link to another site.
package struct NavigationLabel: Sendable, Hashable {
  package let title: String
  /// Where it leads; nil for a title.
  let url: String?
  let isPart: Bool

  package init(_ title: String, url: String? = nil, isPart: Bool = false) {
    self.title = title
    self.url = url
    self.isPart = isPart
  }

  /// What stands in the list's item.
  var html: HTML {
    url.map { "<a href=\"\(url: $0)\">\(title)</a>" } ?? "<span>\(title)</span>"
  }

  /// The class of the list's item.
  var itemClass: HTML { isPart ? " class=\"part\"" : url == nil ? " class=\"unwritten\"" : HTML() }
}

extension SidebarBranch.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(address)
    digester.combine(isFolder)
    digester.combine(label)
  }
}

extension NavigationLabel: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(url)
    digester.combine(isPart)
  }
}

extension SidebarBranch.Level: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(entries)
    digester.combine(open)
    digester.combine(skipped)
    digester.combine(count)
    digester.combine(all)
  }
}

extension SidebarBranch: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(words)
    digester.combine(address)
    digester.combine(levels)
  }
}
