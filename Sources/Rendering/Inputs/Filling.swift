package import Archive
package import Content

/// What a link, an image, a citation or an embed of a page comes to in this handbook.
package enum Filling: Sendable, Hashable {
  /// A link with its URL.
  case link(String)
  /// An image with its URL, and its size where that could be told.
  case image(String, ImageSize?)
  /// A citation; nil where nothing has the id.
  case citation(CitedThing?)
  /// An embed: what it names, nil where nothing has the id, and what is shown of it.
  case embed(CitedThing?, Embed?)
}

/// Something that a page cites.
package struct CitedThing: Sendable, Hashable {
  /// The sign behind a citation.
  package enum Mark: Sendable, Hashable {
    case none
    case rule
    case evidence(Evidence.Status, isOverdue: Bool)
  }

  /// Its own words, for a citation that brings none.
  package let title: String
  package let target: Target
  package let mark: Mark

  package init(_ title: String, at target: Target, mark: Mark = .none) {
    self.title = title
    self.target = target
    self.mark = mark
  }
}

/// What an embed shows in the place of a paragraph; a link where it is none of these.
package enum Embed: Sendable, Hashable {
  case rule(Int, of: DecisionModel)
  case evidence(EvidenceEntry)
  case chart([EvidenceEntry])
  /// The first question of a decision, ready to answer.
  case question(of: DecisionModel)
  case comparison(of: DecisionModel)
  /// A term, by its definition.
  case term(String)
}

/// An entry of the list of what a page cites.
package enum CitedEntry: Sendable, Hashable {
  case rule(Int, of: DecisionModel)
  case evidence(EvidenceEntry)
  case term(Link, definition: String)
  /// A page that is linked and should be reviewed.
  case overdue(Review)
}

extension Filling: Digestible {
  package func digest(into digester: inout Digester) {
    switch self {
    case .link(let url):
      digester.combine(0)
      digester.combine(url)
    case .image(let url, let size):
      digester.combine(1)
      digester.combine(url)
      digester.combine(size)
    case .citation(let thing):
      digester.combine(2)
      digester.combine(thing)
    case .embed(let thing, let embed):
      digester.combine(3)
      digester.combine(thing)
      digester.combine(embed)
    }
  }
}

extension CitedThing: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(target)
    switch mark {
    case .none: digester.combine("none")
    case .rule: digester.combine("rule")
    case .evidence(let status, let isOverdue):
      digester.combine(status.rawValue)
      digester.combine(isOverdue)
    }
  }
}

extension Embed: Digestible {
  package func digest(into digester: inout Digester) {
    switch self {
    case .rule(let rule, of: let model):
      digester.combine(0)
      digester.combine(rule)
      digester.combine(model)
    case .evidence(let evidence):
      digester.combine(1)
      digester.combine(evidence)
    case .chart(let evidence):
      digester.combine(2)
      digester.combine(evidence)
    case .question(of: let model):
      digester.combine(3)
      digester.combine(model)
    case .comparison(of: let model):
      digester.combine(4)
      digester.combine(model)
    case .term(let definition):
      digester.combine(5)
      digester.combine(definition)
    }
  }
}

extension CitedEntry: Digestible {
  package func digest(into digester: inout Digester) {
    switch self {
    case .rule(let rule, of: let model):
      digester.combine(0)
      digester.combine(rule)
      digester.combine(model)
    case .evidence(let evidence):
      digester.combine(1)
      digester.combine(evidence)
    case .term(let link, let definition):
      digester.combine(2)
      digester.combine(link)
      digester.combine(definition)
    case .overdue(let review):
      digester.combine(3)
      digester.combine(review)
    }
  }
}
