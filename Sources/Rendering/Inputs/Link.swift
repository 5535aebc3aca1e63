package import Archive
package import Content
internal import HTML
internal import Words

/// Where something lies on the site: a file, or a place in it.
package struct Target: Sendable, Hashable {
  package let address: Address
  /// The id of an element of the file; nil for the whole.
  package let fragment: String?

  package init(_ address: Address, fragment: String? = nil) {
    self.address = address
    self.fragment = fragment
  }

  /// The URL as seen from the root of the site, percent-encoded.
  var rootURL: String {
    let url = address.url(from: Address(""))
    return fragment.map { "\(url)#\($0)" } ?? url
  }

  /// The URL as seen from a page; a bare fragment where the target is on that page.
  func url(from page: Address) -> HTML {
    guard let fragment else { return HTML(url: address.url(from: page)) }
    let path = address == page ? "" : address.url(from: page)
    return HTML(url: "\(path)#\(fragment)")
  }
}

/// A target under the words that readers see.
package struct Link: Sendable, Hashable {
  package let title: String
  package let target: Target

  package init(_ title: String, to address: Address, fragment: String? = nil) {
    self.title = title
    target = Target(address, fragment: fragment)
  }

  package init(_ title: String, to target: Target) {
    self.title = title
    self.target = target
  }

  /// The link as seen from a page.
  func html(from page: Address) -> HTML { "<a href=\"\(target.url(from: page))\">\(title)</a>" }
}

/// The pages that cite something: the first few, and how many there are.
package struct Citers: Sendable, Hashable {
  /// How many are named before the rest is only counted.
  package static let limit = 12

  package let first: [Link]
  package let count: Int

  package init(first: [Link], count: Int) {
    self.first = first
    self.count = count
  }

  /// The links as seen from a page, and how many more there are.
  func links(from page: PageContext) -> [HTML] {
    var links = first.map { $0.html(from: page) }
    if count > first.count { links.append(page.html(.andMore, count: count - first.count)) }
    return links
  }
}

/// A link to a rule among rules of all decisions.
package struct RuleLink: Sendable, Hashable {
  private let link: Link
  /// The title of the decision, where the rule's own does not say which it is.
  private let decision: String?

  package init(_ link: Link, of decision: String?) {
    self.link = link
    self.decision = decision
  }

  /// The link as seen from a page.
  func html(from page: PageContext) -> HTML {
    decision.map { "\(link.html(from: page)) (\($0))" } ?? link.html(from: page)
  }
}

extension Target: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(address)
    digester.combine(fragment)
  }
}

extension Link: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(target)
  }
}

extension Citers: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(first)
    digester.combine(count)
  }
}

extension RuleLink: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(link)
    digester.combine(decision)
  }
}
