internal import Content
internal import Decisions
internal import HTML

/// The whole tree drawn from top to bottom, a row for each node, as long as it is small enough to be
/// read; "not sure" is left out, and the nested list has it.
struct TreeDrawing {
  /// A larger tree is not drawn.
  static let nodeLimit = 150

  private static let indent = 28
  private static let rowHeight = 28
  /// About the width of a letter, to know how wide the drawing is.
  private static let letterWidth = 8

  private let model: DecisionModel
  private var shapes = HTML()
  private var rows = 0
  private var width = 0

  private init(_ model: DecisionModel) { self.model = model }

  /// The figure, or nothing for a tree that is too large or has no question.
  static func html(of model: DecisionModel) -> HTML {
    guard let root = model.tree.nodes.first, case .ask = root.step else { return HTML() }
    var drawing = TreeDrawing(model)
    _ = drawing.place(0, column: 0, answer: nil)
    if drawing.rows > nodeLimit { return HTML() }
    let (width, height) = (drawing.width, drawing.rows * rowHeight)
    return """
      <figure class="drawing"><div class="scroll" tabindex="0" role="group" \
      aria-label="The tree drawn"><svg width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)">
      \(drawing.shapes)</svg></div></figure>

      """
  }

  /// Draws a node in the next row and all that follows from it below, and returns its height.
  ///
  /// - Parameter answer: what leads to it; nil for the first question.
  private mutating func place(_ node: Int, column: Int, answer: String?) -> Int {
    guard case .ask(let question, let branches) = model.tree.nodes[node].step else {
      let target = Target(model.address(of: node))
      return placeLink(model.title(of: node), to: target, column: column, answer: answer)
    }
    let (x, y) = takeRow(in: column)
    shapes += label(model.decision.questions[question].ask, after: answer, x, y)
    var end = y
    for branch in branches where branch.reply != .unsure && rows <= Self.nodeLimit {
      let answer = model.label(of: branch.reply, to: question)
      if let child = branch.node {
        end = place(child, column: column + 1, answer: answer)
      } else {
        end = placeLink(
          Wording.inPlay.text(), to: model.place(behind: branch, at: node), column: column + 1,
          answer: answer)
      }
      shapes += "<path d=\"M\(x) \(end)h\(Self.indent - 6)\"/>"
    }
    shapes += "<path d=\"M\(x) \(y + 6)V\(end)\"/>\n"
    return y
  }

  /// Draws the end of a branch in the next row, a link, and returns its height.
  private mutating func placeLink(
    _ words: String, to target: Target, column: Int, answer: String?
  ) -> Int {
    let (x, y) = takeRow(in: column)
    let url = target.url(from: model.entry.tree)
    let label = label(words, after: answer, x, y)
    shapes += "<a href=\"\(url)\">\(label)</a>\n"
    return y
  }

  /// Where the dot of the next row stands.
  private mutating func takeRow(in column: Int) -> (x: Int, y: Int) {
    defer { rows += 1 }
    return (column * Self.indent + 6, rows * Self.rowHeight + Self.rowHeight / 2)
  }

  /// A dot with the answer that leads to it and what stands there.
  private mutating func label(_ words: String, after answer: String?, _ x: Int, _ y: Int) -> HTML {
    let length = words.count + (answer?.count ?? -2) + 2
    width = max(width, x + 14 + length * Self.letterWidth)
    let edge = answer.map { "<tspan class=\"tick\">\($0) →</tspan> " as HTML } ?? HTML()
    return """
      <circle cx="\(x)" cy="\(y)" r="4"/><text x="\(x + 12)" y="\(y + 5)">\(edge)\(words)</text>

      """
  }
}
