package import Archive
package import Content
package import Decisions
internal import Diagnostics
internal import HTML
internal import Parallel
package import Words

/// A decision with what all its pages share: its tree, what each node says, and the way there.
///
/// It is compared by the file that it was read from and by what the handbook has around it.
package final class DecisionModel: Hashable, Digestible, Sendable {
  let entry: DecisionEntry
  /// Of all that it is compared by.
  private let digest: Digest
  /// What the rest of the handbook says of it.
  let context: DecisionContext
  let tree: DecisionTree
  /// The node that leads to each node, by index; nil for the start.
  let parents: [Int?]
  /// Where each rule is decisive after the fewest answers, by index; nil where it never is.
  let cases: [Int?]
  /// What the rules say of it all.
  private let results: DecisionResults

  var decision: Decision { entry.decision }
  var words: Words { context.words }

  /// One of its pages, for what is shown on it.
  func page(at address: Address) -> PageContext { PageContext(address, in: words) }

  /// The page of a node.
  func page(of node: Int) -> PageContext { page(at: address(of: node)) }

  /// - Parameters:
  ///   - tree: the questions in the order in which they are asked.
  ///   - context: what the rest of the handbook says of the decision.
  package init(_ entry: DecisionEntry, tree: DecisionTree, context: DecisionContext) {
    self.entry = entry
    self.context = context
    var digester = Digester()
    digester.combine(entry.path)
    digester.combine(entry.decision.digest)
    digester.combine(context)
    digest = digester.digest
    self.tree = tree
    results = DecisionResults(of: entry.decision, tree)
    var parents = [Int?](repeating: nil, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      guard case .ask(_, let branches) = node.step else { continue }
      for branch in branches {
        if let child = branch.node { parents[child] = index }
      }
    }
    self.parents = parents
    var cases = [Int?](repeating: nil, count: entry.decision.rules.count)
    // A case that rests on "not sure" comes last.
    let effort = tree.nodes.map { node in
      node.answers.replies.reduce(0) { $0 + ($1 == nil ? 0 : $1 == .unsure ? 100 : 1) }
    }
    for (index, node) in tree.nodes.enumerated() {
      guard case .outcome(let verdict) = node.step, case .decided = verdict.kind else { continue }
      for rule in verdict.decisive {
        if cases[rule].map({ effort[index] < effort[$0] }) ?? true { cases[rule] = index }
      }
    }
    self.cases = cases
  }

  package static func == (left: DecisionModel, right: DecisionModel) -> Bool {
    left === right
      || (left.entry.path == right.entry.path
        && left.decision.digest == right.decision.digest && left.context == right.context)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(entry.path)
    hasher.combine(decision.digest)
    hasher.combine(context)
  }

  package func digest(into digester: inout Digester) { digester.combine(digest) }

  /// The nodes on the way to a node, the start first, without the node itself.
  func path(to node: Int) -> [Int] {
    var path: [Int] = []
    var current = parents[node]
    while let index = current {
      path.append(index)
      current = parents[index]
    }
    return path.reversed()
  }

  /// The node on the way to a node that asks a question; nil where the way does not.
  func step(to node: Int, asking question: Int) -> Int? {
    path(to: node).first { step in
      if case .ask(question, _) = tree.nodes[step].step { true } else { false }
    }
  }

  /// What the rules say at each node, by index.
  var verdicts: MadeOnDemand<Verdict> { results.verdicts }

  /// What is left after the replies at each node that lead to no node, by index.
  var unpagedReplies: MadeOnDemand<[UnpagedReply]> { results.unpagedReplies }

  /// Why the outcome at a node is what it is.
  func explanation(of node: Int) -> Explanation { results.explanations[node] }

  /// The rules in an order in which the first that fits is the outcome.
  var list: DecisionList { results.list.value }

  /// What the two questions that say most together make likely; nil where fewer than two say anything.
  var pairs: PairTable? { results.pairs.value }

  /// Where a set of answers leads, as far as the tree asks for them.
  func place(following answers: Answers) -> Target {
    var node = 0
    while case .ask(let question, let branches) = tree.nodes[node].step,
      let branch = branches.first(where: { $0.reply == answers[question] })
    {
      guard let child = branch.node else { return place(behind: branch, at: node) }
      node = child
    }
    return Target(address(of: node))
  }

  /// Where a branch of a node leads: a page, or the section on the node's own page instead of one.
  func place(behind branch: DecisionTree.Branch, at node: Int) -> Target {
    if let child = branch.node { return Target(address(of: child)) }
    guard case .ask(let question, _) = tree.nodes[node].step else {
      return Target(address(of: node))
    }
    return Target(
      address(of: node), fragment: Self.unpagedReplyID(id(of: branch.reply, to: question)))
  }

  /// The id of the section for a reply that has no page; a dot keeps it apart from authors' ids.
  static func unpagedReplyID(_ reply: String) -> String { "in-play.\(reply)" }

  /// Answers as the script has them in an address: `kind=cli&ml=no`.
  func fragment(of answers: Answers) -> String {
    answers.pairs(in: decision).map { "\($0.question)=\($0.answer)" }.joined(separator: "&")
  }

  /// Where the page of a node lies.
  package func address(of node: Int) -> Address { entry.address(of: tree.nodes[node].answers) }

  /// Where the record of an outcome lies, beside its page; nil where there is none.
  func recordAddress(of node: Int) -> Address? { entry.recordAddress(of: tree.nodes[node]) }

  /// What a node says: a question, or the outcome in a few words.
  package func title(of node: Int) -> String {
    if case .ask(let question, _) = tree.nodes[node].step {
      return decision.questions[question].ask
    }
    return words.text(.headline, verdicts[node].facts(in: decision))
  }

  /// What the page of an outcome is called where it is shared: the outcome, and to what.
  package func sharedTitle(of node: Int) -> String {
    words.text(.outcomeTitle, facts(of: node))
  }

  /// What a page of answers is told apart by: what it says, and the answers on the way there.
  func facts(of node: Int) -> PhraseFacts {
    let answers = tree.nodes[node].answers
    let given = path(to: node).compactMap { step -> PhraseFacts? in
      guard case .ask(let question, _) = tree.nodes[step].step else { return nil }
      return decision.facts(of: answers[question], to: question)
    }
    return [.name: .text(decision.title), .title: .text(title(of: node)), .drivers: .list(given)]
  }

  /// The options that a page is about.
  ///
  /// - Parameter records: the records of the decision that are followed.
  package func options(
    on page: Address, records: () -> [RecordSummary]
  ) -> [ChosenOption] {
    decision.options.indices.filter { option in
      decision.options[option].page != nil && context.options[option].address == page
    }.map { option in
      let id = decision.options[option].id
      let uses = RecordUses(records().filter { $0.record.keys.outcome?.text == id })
      return ChosenOption(option, of: self, records: uses)
    }
  }

  /// The decision record of an outcome, as Markdown.
  func record(of node: Int) -> String {
    let evidence = context.evidence.mapValues { (claim: $0.claim, status: $0.status.rawValue) }
    return explanation(of: node).record(in: decision, evidence: evidence, words: words)
  }

  /// A reply as the content of an element: the author's words, or ours for one that is not sure.
  func reply(_ reply: Reply, to question: Int) -> HTML {
    if case .answer(let answer) = reply {
      return "\(decision.questions[question].answers[answer].title)"
    }
    return words.html(.reply)
  }

  /// An outcome as the content of an element: the author's words, or ours where no option is chosen.
  func name(of share: OutcomeShare) -> HTML {
    if case .option(let option) = share.outcome { return "\(decision.options[option].title)" }
    return words.html(.outcome, share.facts(in: decision, hasShare: true))
  }

  /// The reply's label: the answer's title, or "Not sure".
  func label(of reply: Reply, to question: Int) -> String {
    words.text(.reply, decision.facts(of: reply, to: question))
  }

  /// The id of a reply, as addresses have it.
  func id(of reply: Reply, to question: Int) -> String {
    switch reply {
    case .answer(let answer): decision.questions[question].answers[answer].id
    case .unsure: "unsure"
    }
  }

  /// The rules that name a question and may still apply, the strongest first.
  func rules(naming question: Int, given answers: Answers) -> [Int] {
    let everyAnswer = decision.questions[question].everyAnswer
    let given = decision.box(of: answers)
    let naming = decision.rules.indices.filter { index in
      let rule = decision.rules[index]
      return !rule.isRetired
        && rule.condition.boxes.contains { $0.masks[question] != everyAnswer && $0.meets(given) }
    }
    return Self.strongestFirst(naming, of: decision)
  }

  /// Some rules, the strongest first, of equal ones in the order of the decision.
  static func strongestFirst(_ rules: [Int], of decision: Decision) -> [Int] {
    rules.sorted { left, right in
      let (one, other) = (decision.rules[left].strength, decision.rules[right].strength)
      return one != other ? one > other : left < right
    }
  }
}

/// What the rest of the handbook says of a decision: where its options are described, what its
/// evidence is, and which of its names other decisions have too.
package struct DecisionContext: Sendable, Hashable {
  /// The place of each option: the page that it names, else its entry on the page of the rules.
  package let options: [Target]
  /// The evidence that its rules rest on, by id.
  package let evidence: [String: EvidenceEntry]
  /// The titles that rules of several decisions have, so that a title alone does not say which.
  package let sharedTitles: Set<String>
  /// The ids that rules of several decisions have.
  package let ambiguousRules: Set<String>
  /// Those of the site.
  package let words: Words

  package init(
    options: [Target], evidence: [String: EvidenceEntry], sharedTitles: Set<String>,
    ambiguousRules: Set<String>, words: Words = .english
  ) {
    self.words = words
    self.options = options
    self.evidence = evidence
    self.sharedTitles = sharedTitles
    self.ambiguousRules = ambiguousRules
  }
}

extension DecisionContext: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(options)
    digester.combine(evidence)
    digester.combine(sharedTitles)
    digester.combine(ambiguousRules)
    digester.combine(words)
  }
}
