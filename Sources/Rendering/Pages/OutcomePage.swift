package import Archive
internal import Content
internal import Decisions
internal import HTML
internal import Parallel
internal import Words

/// Where a set of answers leads: what is recommended, why, at what price, and what would change it.
package struct OutcomePage: FileInputs {
  private let frame: PageFrame
  private let model: DecisionModel
  private let node: Int

  package init(_ frame: PageFrame, node: Int, of model: DecisionModel) {
    self.frame = frame
    self.model = model
    self.node = node
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    frame.styles = [.decision]
    let outcome = model.verdicts[node].facts(in: model.decision).text(.word)
    if let record = model.recordAddress(of: node) {
      frame.head = Frame.alternate(record, of: frame.page.address)
    }
    frame.attributes = " data-outcome=\"\(outcome)\""
    let view = ExplanationView(node: node, of: model)
    frame.description = view.description
    frame.content = Self.body(node: node, of: model, heading: "h1", view)
    return frame.rendered()
  }

  /// The outcome with its whole explanation.
  static func body(
    node: Int, of model: DecisionModel, heading: StaticString, _ view: ExplanationView? = nil
  ) -> HTML {
    let verdict = model.verdicts[node]
    let view = view ?? ExplanationView(node: node, of: model)
    let tag = HTML(text: "\(heading)")
    return """
      \(view.back)<div class="verdict"><p class="overline">\(view.overline)</p>
      <\(tag) tabindex="-1">\(view.headline)</\(tag)>
      \(view.sentences)
      \(view.actions)</div>
      \(view.table)<div class="matter">
      \(view.sections)</div>
      \(OddsView.html(of: verdict, in: model))\(view.record)
      """
  }
}

/// The decision record beside an outcome, as Markdown.
package struct DecisionRecordFile: FileInputs {
  private let model: DecisionModel
  private let node: Int

  package init(node: Int, of model: DecisionModel) {
    self.model = model
    self.node = node
  }

  package func render() -> [UInt8] { Array(model.record(of: node).utf8) }
}

extension OutcomePage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(model)
    digester.combine(node)
  }
}

extension DecisionRecordFile {
  package func digest(into digester: inout Digester) {
    digester.combine(model)
    digester.combine(node)
  }
}
