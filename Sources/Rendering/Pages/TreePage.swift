internal import Content
internal import Decisions
internal import HTML

/// The whole tree of a decision: drawn where it is small enough, and as a nested list that folds.
package struct TreePage: FileInputs {
  private let frame: PageFrame
  private let model: DecisionModel

  package init(_ frame: PageFrame, of model: DecisionModel) {
    self.frame = frame
    self.model = model
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let list = model.tree.nodes.isEmpty ? HTML() : item(0)
    frame.content = """
      <h1>The whole tree</h1>
      <p class="lede">Every question of “\(model.decision.title)”, and where each answer leads. \
      \(Wording.length.text(model.tree.lengthFacts)).</p>
      \(TreeDrawing.html(of: model))<div class="matter"><ul class="tree">
      <li>\(list)</li></ul></div>

      """
    return frame.rendered()
  }

  /// A question with its branches, or a leaf.
  private func item(_ node: Int) -> HTML {
    guard case .ask(let question, let branches) = model.tree.nodes[node].step else {
      return leaf(node)
    }
    let items = branches.map { branch -> HTML in
      let label = model.label(of: branch.reply, to: question)
      let rest =
        branch.node.map { item($0) } ?? leaf(branch, at: node)
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
  private func leaf(_ branch: DecisionTree.Branch, at node: Int) -> HTML {
    let url = model.place(behind: branch, at: node).url(from: model.entry.tree)
    return "<a class=\"leaf\" href=\"\(url)\">\(Wording.inPlay.text())</a>"
  }

  private func leaf(_ node: Int) -> HTML {
    let url = Target(model.address(of: node)).url(from: model.entry.tree)
    return "<a class=\"leaf\" href=\"\(url)\">\(model.title(of: node))</a>"
  }
}
