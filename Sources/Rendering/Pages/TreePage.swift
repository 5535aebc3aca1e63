internal import Decisions
internal import HTML
internal import Handbook

/// The whole tree of a decision: drawn where it is small enough, and as a nested list that folds.
enum TreePage {
  static func render(_ index: Int, in site: Site) -> [UInt8] {
    let model = site.decisions[index]
    let address = model.entry.tree
    let title = "Tree: \(model.decision.title)"
    var frame = QuestionPage.frame(.tree, at: address, title: title, ofDecision: index, in: site)
    let list = model.tree.nodes.isEmpty ? HTML() : item(0, model, in: site)
    frame.content = """
      <h1>The whole tree</h1>
      <p class="lede">Every question of “\(model.decision.title)”, and where each answer leads. \
      \(Wording.length.text(model.tree.lengthFacts)).</p>
      \(TreeDrawing.html(of: model, in: site))<div class="matter"><ul class="tree">
      <li>\(list)</li></ul></div>

      """
    return frame.rendered(in: site)
  }

  /// A question with its branches, or a leaf.
  private static func item(_ node: Int, _ model: DecisionModel, in site: Site) -> HTML {
    guard case .ask(let question, let branches) = model.tree.nodes[node].step else {
      return leaf(node, model, in: site)
    }
    let items = branches.map { branch -> HTML in
      let label = model.label(of: branch.reply, to: question)
      let rest =
        branch.node.map { item($0, model, in: site) } ?? leaf(branch, at: node, model, in: site)
      return "<li><span class=\"reply\">\(label)</span> \(rest)</li>\n"
    }
    let isOpen: HTML = node == 0 ? " open" : ""
    return """
      <details\(isOpen)><summary>\(model.decision.questions[question].ask)</summary>
      <ul class="tree">
      \(items)</ul></details>
      """
  }

  /// What stands for a reply that has no page.
  private static func leaf(
    _ branch: DecisionTree.Branch, at node: Int, _ model: DecisionModel, in site: Site
  ) -> HTML {
    let place = model.place(behind: branch, at: node)
    let url = site.url(place.address, fragment: place.fragment, from: model.entry.tree)
    return "<a class=\"leaf\" href=\"\(url)\">\(Wording.inPlay.text())</a>"
  }

  private static func leaf(_ node: Int, _ model: DecisionModel, in site: Site) -> HTML {
    let url = site.url(model.address(of: node), from: model.entry.tree)
    return "<a class=\"leaf\" href=\"\(url)\">\(OutcomePage.title(of: node, model))</a>"
  }
}
