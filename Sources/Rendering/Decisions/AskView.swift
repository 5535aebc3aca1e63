internal import Decisions
internal import HTML
internal import Handbook

/// A question with its answers as links, and a decision's first question embedded in a page.
struct AskView {
  let site: Site
  let model: DecisionModel
  /// The page on which it stands.
  let address: Address

  init(decision: Int, in site: Site, on address: Address) {
    self.site = site
    model = site.decisions[decision]
    self.address = address
  }

  /// The first question, ready to answer; a script goes on in place.
  ///
  /// - Parameter title: the author's words for it; empty for the decision's own title.
  func embedded(titled title: String) -> HTML {
    let decision = model.decision
    let name = title.isEmpty ? decision.title : title
    guard let root = model.tree.nodes.first, case .ask(let question, let branches) = root.step
    else {
      return "<p><a class=\"button\" href=\"\(start)\">\(name)</a></p>\n"
    }
    return """
      <section class="ask walk" aria-label="\(name)"\(walkAttributes)>
      <p class="overline"><a href="\(start)">\(name)</a> · \(Wording.length.text(model.tree.lengthFacts))</p>
      <h2 tabindex="-1">\(decision.questions[question].ask)</h2>
      \(answers(to: question, branches, at: 0))</section>

      """
  }

  /// The answers at a node as links, "not sure" behind a divider.
  func answers(to question: Int, _ branches: [DecisionTree.Branch], at node: Int) -> HTML {
    var html: HTML = "<ul class=\"answers\">\n"
    for branch in branches {
      let place = model.place(behind: branch, at: node)
      let url = site.url(place.address, fragment: place.fragment, from: address)
      let id = model.id(of: branch.reply, to: question)
      let answer = "\(model.decision.questions[question].id)=\(id)"
      html += branch.reply == .unsure ? "<li class=\"unsure\">" : "<li>"
      html += "<a href=\"\(url)\" data-answer=\"\(answer)\">"
      html += "\(model.label(of: branch.reply, to: question))</a></li>\n"
    }
    html += "</ul>\n"
    return html
  }

  /// What the script needs to go on in place: where the rules are, and where the pages.
  var walkAttributes: HTML {
    let folder = Address("\(model.entry.folder)/").url(from: address)
    return " data-decision=\"\(model.decision.id)\" data-folder=\"\(url: folder)\""
  }

  private var start: HTML { site.url(model.entry.start, from: address) }

  /// The scripts of a page on which a decision is walked.
  static func scripts(for models: [DecisionModel], in site: Site, from address: Address) -> HTML {
    let root = Frame.root(from: address)
    var html: HTML = "<script defer src=\"\(root)assets/walker.js\"></script>\n"
    for model in models {
      let data = Address("\(model.entry.folder)/data.js")
      html += "<script defer src=\"\(site.url(data, from: address))\"></script>\n"
    }
    return html
  }
}
