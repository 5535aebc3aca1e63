internal import Content
internal import Decisions
internal import HTML
internal import Words

/// A question with its answers as links, and a decision's first question embedded in a page.
struct AskView {
  let model: DecisionModel
  /// The page that shows it.
  let page: PageContext

  init(_ model: DecisionModel, on page: PageContext) {
    self.model = model
    self.page = page
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
      <p class="overline"><a href="\(start)">\(name)</a> · \(page.html(.length, model.tree.lengthFacts))</p>
      <h2 tabindex="-1">\(decision.questions[question].ask)</h2>
      \(answers(to: question, branches, at: 0))</section>

      """
  }

  /// The answers at a node as links, "not sure" behind a divider.
  func answers(to question: Int, _ branches: [DecisionTree.Branch], at node: Int) -> HTML {
    var html: HTML = "<ul class=\"answers\">\n"
    for branch in branches {
      let url = model.place(behind: branch, at: node).url(from: page)
      let id = model.id(of: branch.reply, to: question)
      let answer = "\(model.decision.questions[question].id)=\(id)"
      html += branch.reply == .unsure ? "<li class=\"unsure\">" : "<li>"
      html += "<a href=\"\(url)\" data-answer=\"\(answer)\">"
      html += "\(model.reply(branch.reply, to: question))</a></li>\n"
    }
    html += "</ul>\n"
    return html
  }

  /// What the script needs to go on in place: where the rules are, and where the pages.
  var walkAttributes: HTML {
    let folder = Address("\(model.entry.folder)/").url(from: page)
    return " data-decision=\"\(model.decision.id)\" data-folder=\"\(url: folder)\""
  }

  private var start: HTML { Target(model.entry.start).url(from: page) }

  /// The scripts of a page on which a decision is walked.
  static func scripts(for models: [DecisionModel], from page: PageContext) -> HTML {
    let root = Frame.root(from: page)
    var html: HTML = "<script defer src=\"\(root)assets/walker.js\"></script>\n"
    for model in models {
      let url = model.entry.data.url(from: page)
      html += "<script defer src=\"\(url: url)\"></script>\n"
    }
    return html
  }
}

/// The answers given on the way to a node, each with a link to give another.
enum GivenView {
  static func html(at node: Int, of model: DecisionModel) -> HTML {
    let page = model.page(of: node)
    let answers = model.tree.nodes[node].answers
    let rows = model.path(to: node).map { step -> HTML in
      guard case .ask(let question, _) = model.tree.nodes[step].step,
        let reply = answers[question]
      else { return HTML() }
      let ask = model.decision.questions[question].ask
      let url = Target(model.address(of: step)).url(from: page)
      let change = page.html(.change)
      let what = page.html(.changeWhat, [.ask: .text(ask)])
      return """
        <li><span>\(ask)</span><strong>\(model.reply(reply, to: question))</strong>\
        <a href="\(url)">\(change)<span class="unseen">\(what)</span></a></li>

        """
    }
    if rows.isEmpty { return HTML() }
    return """
      <section class="matter" aria-labelledby="given"><h2 id="given">\(page.html(.given))</h2>
      <ul class="given">
      \(rows)</ul></section>

      """
  }
}

/// The outcomes that are still possible, each with its share, and those that are out.
enum OddsView {
  /// The panel beside the text.
  ///
  /// - Parameter title: the words above it.
  static func html(
    of verdict: Verdict, in model: DecisionModel
  ) -> HTML {
    guard case .open(let shares) = verdict.kind else { return HTML() }
    let words = model.words
    return """
      <aside class="aside" aria-label="\(words.text(.possible))"><div>\
      <h2 class="panel-title">\(words.html(.possible))</h2>
      \(list(of: shares, in: model))<p class="note">\(words.html(.estimated))</p></div></aside>

      """
  }

  /// The list alone.
  ///
  /// - Parameter name: what is made of an outcome's name.
  static func list(
    of shares: [OutcomeShare], in model: DecisionModel,
    naming name: (Outcome, HTML) -> HTML = { $1 }
  ) -> HTML {
    let (decision, words) = (model.decision, model.words)
    let rows = shares.map { share -> HTML in
      let facts = share.facts(in: decision, hasShare: true)
      let title = model.name(of: share)
      let percent = words.percentage(share.share)
      let value = Int((share.share * 100).rounded())
      return """
        <li><span>\(OutcomeMark.spot(of: share.outcome))\(name(share.outcome, title))</span><span>\(percent)</span>\
        <meter min="0" max="100" value="\(value)" aria-label="\(words.text(.outcome, facts))">\(percent)</meter></li>

        """
    }
    let out = decision.options.indices.filter { index in
      !shares.contains { $0.outcome == .option(index) }
    }.map { "<li class=\"out\"><s>\(decision.options[$0].title)</s></li>\n" as HTML }
    return "<ul class=\"odds\">\n\(rows)\(out)</ul>\n"
  }
}
