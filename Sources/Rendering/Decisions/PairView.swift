internal import Content
internal import Decisions
internal import HTML

/// Two questions at a time: a table of what two answers make likely. With scripts the reader chooses
/// the two; see `pairs.js`.
struct PairView {
  let model: DecisionModel
  let table: PairTable
  /// The page that shows it.
  let address: Address

  private var decision: Decision { model.decision }
  private var down: Question { decision.questions[table.pair.down] }
  private var across: Question { decision.questions[table.pair.across] }

  /// The section; nothing where fewer than two questions tell anything.
  static func html(of model: DecisionModel, on address: Address) -> HTML {
    guard let table = model.pairs else { return HTML() }
    return PairView(model: model, table: table, address: address).html
  }

  private var html: HTML {
    let heads = across.answers.map { "<th scope=\"col\">\($0.short ?? $0.title)</th>" as HTML }
    let rows = table.rows.enumerated().map { index, verdicts -> HTML in
      let answer = down.answers[index]
      let cells = verdicts.enumerated().map { cell($1, index, $0) }
      return "<tr><th scope=\"row\">\(answer.short ?? answer.title)</th>\(cells)</tr>\n"
    }
    let title = Wording.pairs.text()
    return """
      <section class="matter pairs" aria-labelledby="pairs" data-decision="\(decision.id)" \
      data-down="\(down.id)" data-across="\(across.id)" \
      data-order="\(decision.questionsAsWritten.map(String.init).joined(separator: " "))"><h2 id="pairs">\(title)</h2>
      <p class="byline">\(Wording.pairsHint.text())</p>
      <div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table class="heat">
      <thead><tr><td>\(Wording.pairHead.text([.short: .text(down.head)]))</td>\
      <th colspan="\(across.answers.count)" scope="colgroup">\(Wording.pairHead.text([.short: .text(across.head)]))</th></tr>
      <tr><td></td>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div></section>

      """
  }

  private func cell(_ verdict: Verdict, _ row: Int, _ column: Int) -> HTML {
    guard let likeliest = verdict.likeliest else {
      return "<td class=\"never\">\(Wording.noCell.text())</td>"
    }
    let answers = decision.noAnswers.with(.answer(row), to: table.pair.down)
      .with(.answer(column), to: table.pair.across)
    let url = place(of: answers).url(from: address)
    let words = Wording.outcome.text(likeliest.facts(in: decision, hasShare: true))
    let depth = OutcomeMark.depth(of: likeliest.share)
    return """
      <td><a class="\(OutcomeMark.name(of: likeliest.outcome)) d\(depth)" href="\(url)">\(words)\
      <small>\(Percentage.Style.whole.text(likeliest.share))</small></a></td>
      """
  }

  /// The page of some answers, or of those of them that suffice; else where the walk goes on from them.
  private func place(of answers: Answers) -> Target {
    let isPaged = model.tree.nodes.contains { node in
      if node.answers == answers { return true }
      guard case .outcome = node.step, !node.answers.isEmpty else { return false }
      return node.answers.replies.indices.allSatisfy {
        node.answers[$0] == nil || node.answers[$0] == answers[$0]
      }
    }
    return isPaged
      ? model.place(following: answers)
      : Target(model.entry.start, fragment: model.fragment(of: answers))
  }
}

extension Verdict {
  /// The likeliest outcome; nil where the answers cannot occur.
  fileprivate var likeliest: OutcomeShare? {
    if case .open(let shares) = kind { return shares.first }
    return outcome.map { OutcomeShare(outcome: $0, share: 1) }
  }
}
