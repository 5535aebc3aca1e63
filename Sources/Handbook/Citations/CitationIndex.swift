internal import Content
internal import Decisions
package import Diagnostics
package import Markdown

/// Who cites what: for each rule, piece of evidence, term and so on the pages that name it.
package struct CitationIndex: Sendable {
  private var pagesByTarget: [CitationTarget: [Int]] = [:]

  init(pages: [Page], names: CitationNames) {
    for index in pages.indices {
      for reference in pages[index].citedReferences {
        guard let scheme = reference.kind.scheme else { continue }
        for id in Self.ids(of: reference) {
          guard case .found(let target) = names.citation(scheme, id) else { continue }
          if pagesByTarget[target]?.last != index {
            pagesByTarget[target, default: []].append(index)
          }
        }
      }
    }
  }

  /// The pages that cite or embed it, by index, in the order of their paths, each once.
  package func pages(citing target: CitationTarget) -> [Int] { pagesByTarget[target] ?? [] }

  static func ids(of reference: Reference) -> [String] {
    guard reference.kind.scheme == .chart else { return [reference.destination] }
    return reference.destination.split(separator: ",").compactMap { part in
      let words = part.split(separator: " ")
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}

/// What a citation or an embed names, by index in the handbook.
package enum CitationTarget: Sendable, Hashable {
  case rule(decision: Int, rule: Int)
  case ruling(decision: Int, ruling: Int)
  case evidence(Int)
  case option(decision: Int, option: Int)
  case question(decision: Int, question: Int)
  case decision(Int)
  case term(Int)
}

/// What a citation's id leads to.
package enum Citation: Sendable, Hashable {
  case found(CitationTarget)
  /// No such id; the nearest one, if any is near.
  case unknown(nearest: String?)
  /// Several decisions have the id; the ids with which to say which.
  case ambiguous([String])
}

extension Handbook {
  /// What an id behind a scheme names, bare (`ml-needs-python`) or qualified
  /// (`backend-language/ml-needs-python`).
  package func citation(_ scheme: CitationScheme, _ id: String) -> Citation {
    names.citation(scheme, id)
  }

  /// The ids that a citation or an embed names: one, or for a chart one or more.
  package static func ids(of reference: Reference) -> [String] { CitationIndex.ids(of: reference) }

  /// What readers call it where a citation brings no words of its own.
  package func title(of target: CitationTarget) -> String {
    switch target {
    case .rule(let decision, let rule): decisions[decision].decision.rules[rule].title
    case .ruling(let decision, let ruling): decisions[decision].decision.rulings[ruling].id
    case .evidence(let index): evidence[index].value ?? evidence[index].claim
    case .option(let decision, let option): decisions[decision].decision.options[option].title
    case .question(let decision, let question):
      decisions[decision].decision.questions[question].ask
    case .decision(let index): decisions[index].decision.title
    case .term(let index): terms[index].title
    }
  }

  /// Where what a citation names is written.
  package func place(of target: CitationTarget) -> SourceRange {
    switch target {
    case .rule(let decision, let rule): decisions[decision].decision.rules[rule].place
    case .ruling(let decision, let ruling): decisions[decision].decision.rulings[ruling].place
    case .evidence(let index): evidence[index].place
    case .option(let decision, let option): decisions[decision].decision.options[option].place
    case .question(let decision, let question):
      decisions[decision].decision.questions[question].place
    case .decision(let index): decisions[index].decision.place
    case .term(let index): terms[index].place
    }
  }
}
