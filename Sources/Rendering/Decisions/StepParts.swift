internal import Content
internal import Decisions
internal import HTML
internal import Words

/// What stands around a question on its page: the way back, how far one is, why it is asked.
struct StepParts {
  let model: DecisionModel
  let node: Int
  /// The page that shows it.
  let page: PageContext

  init(_ node: Int, of model: DecisionModel, on page: PageContext) {
    self.node = node
    self.model = model
    self.page = page
  }

  /// The way back to the question before, and to the first.
  var back: HTML {
    guard let before = model.path(to: node).last else { return HTML() }
    let start = Target(model.entry.start).url(from: page)
    return """
      <p class="back"><a href="\(Target(model.address(of: before)).url(from: page))">\
      ← \(page.html(.back))</a><a href="\(start)">\(page.html(.restart))</a></p>

      """
  }

  /// How far one is, as segments and in words.
  var progress: HTML {
    let number = model.path(to: node).count + 1
    let more = max(model.tree.nodes[node].worstQuestions - 1, 0)
    var facts: PhraseFacts = [.number: .number(number), .more: .number(more)]
    if more == 0 { facts[.isLast] = .yes }
    let word: Word = number == 1 ? .begin : .progress
    return """
      <p class="overline">\(Self.segments(number, of: number + more))\(page.html(word, facts))</p>

      """
  }

  /// More questions than these are not told apart by segments.
  private static let segmentLimit = 15

  private static func segments(_ number: Int, of most: Int) -> HTML {
    if most < 2 || most > segmentLimit { return HTML() }
    let marks = (1...most).map { step -> HTML in
      if step > number { return "<i></i>" }
      return step < number ? "<i class=\"done\"></i>" : "<i class=\"now\"></i>"
    }
    return "<span class=\"segments\" aria-hidden=\"true\">\(marks)</span>"
  }

  /// How many rules are named as reasons.
  private static let reasonLimit = 3

  /// The rules that name the question, the strongest first, folded.
  func why(_ question: Int) -> HTML {
    let rules = model.rules(naming: question, given: model.tree.nodes[node].answers)
    if rules.isEmpty { return HTML() }
    let named = rules.prefix(Self.reasonLimit)
    var entries = named.map { RuleView($0, of: model, on: page).entry(hasReason: true) }
    if rules.count > named.count {
      let all = Target(model.entry.rules).url(from: page)
      let words = page.html(.whyMore, [.more: .number(rules.count - named.count)])
      entries.append("<li><p><a href=\"\(all)\">\(words)</a></p></li>\n")
    }
    return """
      <details class="why"><summary>\(page.html(.why))</summary><ul class="ledger">
      \(entries)</ul></details>

      """
  }
}
