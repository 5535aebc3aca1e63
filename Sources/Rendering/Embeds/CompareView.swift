internal import Content
internal import Decisions
internal import HTML
internal import Words

/// What speaks for each option of a decision, question by question.
struct CompareView {
  private let model: DecisionModel
  private let page: PageContext
  private var decision: Decision { model.decision }

  init(_ model: DecisionModel, on page: PageContext) {
    self.model = model
    self.page = page
  }

  /// A table with a row for each question that some rule names and a column for each option, both in
  /// the author's order.
  var html: HTML {
    let options = decision.optionsAsWritten.filter { option in
      decision.rules.contains { rule in
        rule.option == option && !rule.isRetired
          && !ConditionWords(rule.condition, in: decision).isAlways
      }
    }
    let heads = options.map { "<th scope=\"col\">\(decision.options[$0].title)</th>" as HTML }
    let rows = decision.questionsAsWritten.map { row(question: $0, options) }
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="\(page.text(.comparedOptions, name: decision.title))">\
      <table class="compare stacks">
      <thead><tr><th scope="col">\(page.html(.questionColumn))</th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  private func row(question: Int, _ options: [Int]) -> HTML {
    let naming = decision.rules.indices.filter { rule in
      !decision.rules[rule].isRetired
        && decision.rules[rule].condition.boxes.contains { isTurned($0, by: question) }
    }
    if naming.isEmpty { return HTML() }
    let cells = options.map { option -> HTML in
      let rules = naming.filter { decision.rules[$0].option == option }.map { rule -> HTML in
        let view = RuleView(rule, of: model, on: page)
        return
          "<li>\(view.link) <span class=\"strength\">\(view.strength)</span></li>"
      }
      if rules.isEmpty { return "<td></td>" }
      // (On narrow windows the head of the table is not shown.)
      return "<td\(attribute: "data-head", decision.options[option].title)><ul>\(rules)</ul></td>"
    }
    return "<tr><th scope=\"row\">\(decision.questions[question].ask)</th>\(cells)</tr>\n"
  }

  /// Whether the answer to a question is what a condition is about. Where all answers but one fit, that
  /// is an exception from what a narrower part of the condition says.
  private func isTurned(_ box: Box, by question: Int) -> Bool {
    let questions = decision.questions
    func share(_ index: Int) -> Double {
      Double(box.masks[index].nonzeroBitCount) / Double(questions[index].answers.count)
    }
    if box.masks[question] == questions[question].everyAnswer { return false }
    let count = questions[question].answers.count
    let isAllButOne = count > 2 && box.masks[question].nonzeroBitCount == count - 1
    // (On a scale that is an end of it: 'at least'.)
    guard isAllButOne, !questions[question].isScale else { return true }
    return !questions.indices.contains { share($0) < share(question) }
  }
}
