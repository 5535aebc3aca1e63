internal import Content
internal import Decisions
internal import HTML
internal import Words

/// The answers of an outcome as a table: a row for each question that was asked, and in it each answer,
/// with what it would change the outcome to.
struct AnswerTable {
  let model: DecisionModel
  let explanation: Explanation
  let facts: PhraseFacts
  /// The page that shows it.
  let page: PageContext
  let node: Int

  var html: HTML {
    // (A node's answers are those to the questions on the way to it.)
    let steps = model.path(to: node)
    let rows = steps.compactMap { step -> HTML? in
      guard case .ask(let question, _) = model.tree.nodes[step].step,
        let row = facts.list(.table).first(where: {
          $0.text(.question) == model.decision.questions[question].id
        })
      else { return nil }
      return self.row(row, question, askedAt: step)
    }
    if rows.isEmpty { return HTML() }
    let hasOutcome = explanation.verdict.outcome != nil
    let title: Word = hasOutcome ? .table : .given
    var html: HTML = """
      <section class="matter" aria-labelledby="given"><h2 id="given">\(page.html(title))</h2>

      """
    if hasOutcome { html += "<p class=\"byline\">\(page.html(.counted, facts))</p>\n" }
    html += "<table class=\"whatif\"><tbody>\n\(rows)</tbody></table>\n"
    if hasOutcome, facts.has(.notAsked) {
      html += "<p class=\"byline\">\(page.html(.notAskedLine, facts))</p>\n"
    }
    html += "</section>\n"
    return html
  }

  private func row(_ row: PhraseFacts, _ question: Int, askedAt step: Int) -> HTML {
    let chips = row.list(.choices).map { chip($0, question, askedAt: step) }
    let name: HTML = row.has(.isIdle) ? " class=\"idle\"" : ""
    return """
      <tr\(name)><th scope="row">\(row.text(.short))</th>\
      <td><ul class="chips">\(chips)</ul></td></tr>

      """
  }

  /// An answer: the reader's own leads back to the question, each other to where it would have led.
  private func chip(_ choice: PhraseFacts, _ question: Int, askedAt step: Int) -> HTML {
    if choice.has(.isMine) {
      let url = Target(model.address(of: step)).url(from: page)
      let words = choice.has(.label) ? "\(choice.text(.label))" : page.html(.reply, choice)
      return """
        <li><a class="mine" href="\(url)">\(words)\
        <span class="unseen">\(page.html(.mine))</span></a></li>
        """
    }
    let answer = model.decision.questions[question].answer(choice.text(.reply)) ?? 0
    let other = explanation.answers.with(.answer(answer), to: question)
    let url = model.place(following: other).url(from: page)
    var name = HTML()
    var note = HTML()
    if choice.has(.to) {
      name = " class=\"turns\""
      note = "<small>\(page.html(.flip, choice))</small>"
    } else if choice.has(.isAssumed) {
      note = "<small>\(page.html(.assumedAnswer))</small>"
    }
    return "<li><a\(name) href=\"\(url)\">\(choice.text(.label))\(note)</a></li>"
  }
}
