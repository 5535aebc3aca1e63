internal import Content
internal import Decisions
internal import HTML
internal import Words

/// Two questions at a time: a table of what two answers make likely. With scripts the reader chooses
/// the two; see `pairs.js`.
struct PairView {
  let model: DecisionModel
  let table: PairTable
  /// The page that shows it.
  let page: PageContext

  private var decision: Decision { model.decision }
  private var down: Question { decision.questions[table.pair.down] }
  private var across: Question { decision.questions[table.pair.across] }

  /// The section; nothing where fewer than two questions tell anything.
  static func html(of model: DecisionModel, on page: PageContext) -> HTML {
    guard let table = model.pairs else { return HTML() }
    return PairView(model: model, table: table, page: page).html
  }

  private var html: HTML {
    let heads = across.answers.map { "<th scope=\"col\">\($0.short ?? $0.title)</th>" as HTML }
    let rows = table.rows.enumerated().map { index, verdicts -> HTML in
      let answer = down.answers[index]
      let cells = verdicts.enumerated().map { cell($1, index, $0) }
      return "<tr><th scope=\"row\">\(answer.short ?? answer.title)</th>\(cells)</tr>\n"
    }
    return """
      <section class="matter pairs" aria-labelledby="pairs" data-decision="\(decision.id)" \
      data-down="\(down.id)" data-across="\(across.id)" \
      data-order="\(decision.questionsAsWritten.map(String.init).joined(separator: " "))"><h2 id="pairs">\(page.html(.pairs))</h2>
      <p class="byline">\(page.html(.pairsHint))</p>
      <div class="scroll" tabindex="0" role="group" aria-label="\(page.text(.pairs))"><table class="heat">
      <thead><tr><td>\(page.html(.pairHead, [.short: .text(down.head)]))</td>\
      <th colspan="\(across.answers.count)" scope="colgroup">\(page.html(.pairHead, [.short: .text(across.head)]))</th></tr>
      <tr><td></td>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div></section>

      """
  }

  private func cell(_ verdict: Verdict, _ row: Int, _ column: Int) -> HTML {
    guard let likeliest = verdict.likeliest else {
      return "<td class=\"never\">\(page.html(.noCell))</td>"
    }
    let answers = decision.noAnswers.with(.answer(row), to: table.pair.down)
      .with(.answer(column), to: table.pair.across)
    let url = place(of: answers).url(from: page)
    let words = model.name(of: likeliest)
    let depth = OutcomeMark.depth(of: likeliest.share)
    return """
      <td><a class="\(OutcomeMark.name(of: likeliest.outcome)) d\(depth)" href="\(url)">\(words)\
      <small>\(page.percentage(likeliest.share))</small></a></td>
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
