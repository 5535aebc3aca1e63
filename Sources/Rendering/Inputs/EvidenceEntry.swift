package import Archive
package import Content
internal import Diagnostics

/// Evidence as pages show it, with its source.
package struct EvidenceEntry: Sendable, Hashable {
  /// Where evidence comes from.
  package struct Origin: Sendable, Hashable {
    package let title: String
    package let author: String?
    package let year: String?
    package let url: String?
  }

  package let id: String
  package let claim: String
  package let value: String?
  package let quantity: Evidence.Quantity?
  package let status: Evidence.Status
  package let reviewed: String?
  package let note: String?
  /// Its older ids.
  package let aliases: [String]
  package let source: Origin?
  /// Whether its last review is too long ago.
  package let isOverdue: Bool
  /// Its place on the page of all evidence.
  package let target: Target

  /// - Parameters:
  ///   - source: the source that the evidence names; nil where there is none.
  ///   - isOverdue: whether its last review is too long ago.
  ///   - target: its place on the page of all evidence.
  package init(_ evidence: Evidence, source: Source?, isOverdue: Bool = false, target: Target) {
    id = evidence.id
    claim = evidence.claim
    value = evidence.value
    quantity = evidence.quantity
    status = evidence.status
    reviewed = evidence.reviewed
    note = evidence.note
    aliases = evidence.aliases.map(\.text)
    self.source = source.map {
      Origin(title: $0.title, author: $0.author, year: $0.year, url: $0.url)
    }
    self.isOverdue = isOverdue
    self.target = target
  }
}

extension EvidenceEntry.Origin: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(author)
    digester.combine(year)
    digester.combine(url)
  }
}

extension EvidenceEntry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(id)
    digester.combine(claim)
    digester.combine(value)
    digester.combine(quantity)
    digester.combine(status.rawValue)
    digester.combine(reviewed)
    digester.combine(note)
    digester.combine(aliases)
    digester.combine(source)
    digester.combine(isOverdue)
    digester.combine(target)
  }
}
