internal import Content
internal import Decisions
internal import Parallel

/// The tree of a decision as numbered steps: a question with where each answer leads, and what is the
/// same in several places of the tree once. "Not sure" is left out.
struct StepList {
  /// Where an answer leads.
  enum End: Hashable {
    /// To a step, by index.
    case step(Int)
    /// To an outcome, in a few words.
    case outcome(Outcome?, words: String)
    /// To more than the tree has nodes for.
    case beyond(Target)
  }

  /// A question, and where its answers lead.
  struct Step: Hashable {
    /// The index of the question.
    let question: Int
    /// The answers that lead to one place, by index, in the author's order; and the place.
    let ways: [Way]
  }

  /// Answers that lead to one place.
  struct Way: Hashable {
    var answers: [Int]
    let end: End
  }

  /// The first question first, each as soon as some answer leads to it.
  let steps: [Step]

  init(of model: DecisionModel) {
    var ends = [End?](repeating: nil, count: model.tree.nodes.count)
    var drafts: [Step] = []
    var places: [Step: Int] = [:]
    // Each node comes after the one that leads to it, so backwards all children come first.
    for index in model.tree.nodes.indices.reversed() {
      guard case .ask(let question, let branches) = model.tree.nodes[index].step else {
        ends[index] = .outcome(model.verdicts[index].outcome, words: model.title(of: index))
        continue
      }
      let step = Step(question: question, ways: Self.ways(branches, at: index, of: model, ends))
      let place = places[step] ?? drafts.count
      if place == drafts.count {
        drafts.append(step)
        places[step] = place
      }
      ends[index] = .step(place)
    }
    steps = Self.ordered(drafts, from: ends.first ?? nil)
  }

  private static func ways(
    _ branches: [DecisionTree.Branch], at node: Int, of model: DecisionModel, _ ends: [End?]
  ) -> [Way] {
    var ways: [Way] = []
    for branch in branches {
      guard case .answer(let answer) = branch.reply else { continue }
      let end =
        branch.node.flatMap { ends[$0] } ?? .beyond(model.place(behind: branch, at: node))
      if let same = ways.firstIndex(where: { $0.end == end }) {
        ways[same].answers.append(answer)
      } else {
        ways.append(Way(answers: [answer], end: end))
      }
    }
    return ways
  }

  /// The steps that can be reached, in the order in which they are, with their new numbers.
  private static func ordered(_ drafts: [Step], from root: End?) -> [Step] {
    guard case .step(let first) = root else { return [] }
    var order = [first]
    var numbers = [first: 0]
    var next = 0
    while next < order.count {
      for way in drafts[order[next]].ways {
        guard case .step(let step) = way.end, numbers[step] == nil else { continue }
        numbers[step] = order.count
        order.append(step)
      }
      next += 1
    }
    return order.map { index in
      let ways = drafts[index].ways.map { way in
        guard case .step(let step) = way.end else { return way }
        return Way(answers: way.answers, end: .step(numbers[step] ?? 0))
      }
      return Step(question: drafts[index].question, ways: ways)
    }
  }
}
