// Shows where a walk in place has led: the outcome, why, at what price, what would change it, what to
// do with it; and two sets of answers side by side.
(function () {
  "use strict";

  // The parts of an outcome; the first holds the heading.
  function show(walk) {
    const { decision, answers, make, say, link, linkToAsk, changed, ruleLink, folder } = walk;
    const { text } = fingerpost.words;
    const facts = fingerpost.explain(decision, answers);
    const heading = make("h2", { tabindex: "-1" }, say("headline", facts));
    const parts = [make("div", { class: "verdict", "data-outcome": facts.word },
      make("p", { class: "overline" }, say("overline", facts)), heading,
      facts.chosen == null ? "" : make("p", { class: "sentence" }, say("sentence", facts))), actions(walk, facts)];
    if (walk.pinned) parts.push(comparison(walk, facts));
    const span = (name, ...words) => make("span", { class: name }, ...words);
    const line = {
      flips: fact => make("span", {}, span("asked", fact.ask), " ", link(changed(fact.index, fact.choice), fact.answer)),
      settling: fact => linkToAsk(fact.index, fact.ask),
      evidence: ({ url, claim }) => make("a", { href: folder + url }, claim),
    };
    for (const [list, title, side, note] of decision.sections) {
      const rows = facts[list].map(fact => {
        const main = line[list] ? line[list](fact) : fact.rule ? ruleLink(fact) : fact.ask || fact.because;
        const [beside, below] = [text(side, fact), text(note, fact)];
        return make("li", {}, make("p", {}, main), fact.status ? span("side", span("status " + fact.status, fact.status)) : beside && span("side", beside),
          below && make("p", { class: "note" }, below));
      });
      if (rows.length) parts.push(make("h3", {}, text(title)), make("ul", { class: "ledger" }, ...rows));
    }
    return { parts, heading, word: facts.word, status: say("announcement", facts) };
  }

  // What the reader can do with the outcome.
  function actions({ answers, pinned, make, say, folder, address }, facts) {
    const record = say("record", facts);
    const button = (words, act) => {
      const button = make("button", { type: "button", class: "button quiet" }, words);
      button.onclick = () => act(button);
      return button;
    };
    const copier = (words, text) => navigator.clipboard && button(words, button =>
      navigator.clipboard.writeText(text).then(() => { button.textContent = say("copied"); }));
    return make("div", { class: "actions" },
      copier(say("copyLink"), new URL(folder + "index.html" + new URL(address(answers, pinned), location.href).hash, location.href).href),
      copier(say("copyRecord"), record),
      make("a", { class: "button quiet", download: facts.key + ".md",
        href: "data:text/markdown;charset=utf-8," + encodeURIComponent(record) }, say("downloadRecord")),
      button(say("print"), () => print()),
      pinned ? "" : make("a", { class: "button quiet", href: address(answers, answers) }, say("compare")));
  }

  // The kept answers beside the present ones, what differs in bold.
  function comparison({ decision, answers, pinned, make, say, sayLinked, address }, now) {
    const then = fingerpost.explain(decision, pinned);
    const row = (words, left, right, isSame) => {
      const cell = content => make("td", {}, isSame ? content : make("strong", {}, content));
      return make("tr", {}, make("th", { scope: "row" }, words), cell(left), cell(right));
    };
    const said = (question, reply) => say("comparedReply", reply == null ? {} : reply < 0 ? { reply: "unsure" } : { reply, answer: question.answers[reply][1] });
    const rows = decision.questions.map((question, index) => answers[index] == null && pinned[index] == null ? ""
      : row(question.ask, said(question, pinned[index]), said(question, answers[index]), pinned[index] == answers[index]));
    const [before, after] = [say("headline", then), say("headline", now)];
    const rules = facts => make("span", {}, sayLinked("comparedList", facts));
    const ids = facts => facts.decisive.map(fact => fact.rule).join();
    const head = say("comparedColumns").split("|").map(words => make("th", { scope: "col" }, words));
    return make("section", { class: "versus", "aria-label": say("comparison") }, make("h3", {}, say("compared")),
      make("p", { class: "why" }, say("compareHint", { isSame: now.key === then.key }),
        make("a", { href: address(answers) }, say("stopComparing"))),
      make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": say("comparedTable") }, make("table", {},
        make("thead", {}, make("tr", {}, ...head)),
        make("tbody", {}, ...rows, row(say("comparedOutcome"), before, after, before === after),
          row(say("comparedRules"), rules(then), rules(now), ids(then) === ids(now))))));
  }

  fingerpost.outcome = show;
})();
