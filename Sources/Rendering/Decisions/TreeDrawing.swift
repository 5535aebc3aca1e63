internal import Decisions
internal import HTML
internal import Handbook

/// The whole tree drawn from left to right, as long as it is small enough to be read; "not sure"
/// is left out, and the nested list has it.
struct TreeDrawing {
  /// A larger tree is not drawn.
  static let nodeLimit = 150

  private static let columnWidth = 360
  private static let textWidth = 210
  private static let rowHeight = 30

  private let model: DecisionModel
  private let site: Site
  private var shapes = HTML()
  private var count = 0
  private var rows = 0
  private var columns = 0

  private init(_ model: DecisionModel, in site: Site) {
    self.model = model
    self.site = site
  }

  /// The figure, or nothing for a tree that is too large or has no question.
  static func html(of model: DecisionModel, in site: Site) -> HTML {
    guard let root = model.tree.nodes.first, case .ask = root.step else { return HTML() }
    var drawing = TreeDrawing(model, in: site)
    _ = drawing.place(0, column: 0)
    if drawing.count > nodeLimit { return HTML() }
    let (width, height) = (drawing.columns * columnWidth + textWidth + 60, drawing.rows * rowHeight)
    return """
      <figure class="chart drawing"><div class="scroll" tabindex="0" role="group" \
      aria-label="The tree drawn"><svg width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)">
      \(drawing.shapes)</svg></div></figure>

      """
  }

  /// Draws a node beside the first of its children, and returns the height at which it stands.
  private mutating func place(_ node: Int, column: Int) -> Int {
    count += 1
    columns = max(columns, column)
    let x = column * Self.columnWidth
    guard case .ask(let question, let branches) = model.tree.nodes[node].step else {
      rows += 1
      let y = rows * Self.rowHeight - Self.rowHeight / 2
      let url = site.url(model.address(of: node), from: model.entry.tree)
      let title = Self.clipped(OutcomePage.title(of: node, model), to: 34)
      shapes += "<a href=\"\(url)\"><text x=\"\(x)\" y=\"\(y + 5)\">\(title)</text></a>\n"
      return y
    }
    var ends: [(y: Int, label: String)] = []
    for branch in branches where branch.reply != .unsure && count <= Self.nodeLimit {
      let y = place(branch.node, column: column + 1)
      ends.append((y, model.label(of: branch.reply, to: question)))
    }
    let y = ends.first?.y ?? 0
    let (from, bend) = (x + Self.textWidth, x + Self.textWidth + 14)
    for end in ends {
      let to = x + Self.columnWidth - 6
      shapes += "<path d=\"M\(from) \(y)H\(bend)V\(end.y)H\(to)\"/>"
      let label = Self.clipped(end.label, to: 20)
      shapes += "<text class=\"tick\" x=\"\(bend + 5)\" y=\"\(end.y - 4)\">\(label)</text>\n"
    }
    let ask = model.decision.questions[question].ask
    shapes +=
      "<text x=\"\(x)\" y=\"\(y + 5)\"><title>\(ask)</title>\(Self.clipped(ask, to: 29))</text>\n"
    return y
  }

  private static func clipped(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }
}
