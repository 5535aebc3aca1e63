// Shows where a walk in place has led: the outcome, why, at what price, what would change it, what to
// do with it; and two sets of answers side by side.
(function () {
  "use strict";

  // The parts of an outcome; the first holds the heading.
  function show(walk) {
    const { decision, answers, make, say } = walk;
    const facts = fingerpost.explain(decision, answers);
    const heading = make("h2", { tabindex: "-1" }, say("headline", facts));
    const line = (name, words) => words && make("p", { class: name }, words);
    const parts = [make("div", { class: "verdict", "data-outcome": facts.word },
      make("p", { class: "overline" }, say("overline", facts)), heading, line("sentence", say("sentence", facts)),
      line("price", facts.chosen != null && !walk.isEmbedded && say("price", facts)), actions(walk, facts))];
    if (!walk.isEmbedded) {
      const then = walk.pinned && fingerpost.explain(decision, walk.pinned), isPicking = then && then.key === facts.key;
      if (then && !isPicking) parts.push(comparison(walk, facts, then));
      if (facts.table.length) parts.push(...table(walk, facts, isPicking));
      parts.push(...sections(walk, facts));
    }
    return { parts, heading, word: facts.word, status: say("announcement", facts) };
  }

  // The answers, each with what it and the others do.
  function table(walk, facts, isPicking) {
    const { make, say, link, linkToAsk, changed } = walk;
    const chip = fact => {
      if (fact.isMine) {
        const mine = linkToAsk(fact.index, fact.label || say("reply", fact), make("span", { class: "unseen" }, say("mine")));
        mine.className = "mine";
        return mine;
      }
      const other = link(changed(fact.index, fact.choice), fact.label);
      if (fact.to) other.className = "turns";
      other.append(...fact.to ? [make("small", {}, say("flip", fact))] : fact.isAssumed ? [make("small", {}, say("assumedAnswer"))] : []);
      return other;
    };
    const rows = walk.order.map(index => facts.table.find(row => row.index === index)).map(row => make("tr", row.isIdle ? { class: "idle" } : {},
      make("th", { scope: "row" }, row.short), make("td", {}, make("ul", { class: "chips" }, ...row.choices.map(fact => make("li", {}, chip(fact)))))));
    const isOpen = facts.kind === "open" || facts.kind === "impossible";
    return [make("h3", {}, isPicking ? say("pick") : isOpen ? say("given") : say("table")),
      isPicking ? make("p", { class: "byline" }, say("pickHint"), stop(walk)) : !isOpen && make("p", { class: "byline" }, say("counted", facts)),
      make("table", { class: "whatif" }, make("tbody", {}, ...rows)),
      !isOpen && facts.notAsked.length && make("p", { class: "byline" }, say("notAskedLine", facts))].filter(Boolean);
  }

  // Why it is so: a section for each list that has something in it.
  function sections({ decision, make, say, linkToAsk, ruleLink, folder }, facts) {
    const { text } = fingerpost.words;
    const span = (name, ...words) => make("span", { class: name }, ...words);
    const claims = list => list.map(({ url, claim, status, note }) => make("li", {}, make("p", {}, make("a", { href: folder + url }, claim)),
      span("side", span("status " + status, say("statusName", { status }))), note && make("p", { class: "note" }, note)));
    return decision.sections.flatMap(([list, title, side, note]) => {
      const rows = facts[list].map(fact => {
        const main = list === "settling" ? linkToAsk(fact.index, fact.ask) : fact.rule ? ruleLink(fact) : fact.because;
        const [beside, below] = [text(side, fact), text(note, fact)];
        return make("li", {}, make("p", {}, main), beside && span("side", beside), below && make("p", { class: "note" }, below),
          fact.evidence && fact.evidence.length && make("details", { class: "note" }, make("summary", {}, say("ruleEvidence", fact)),
            make("ul", { class: "ledger" }, ...claims(fact.evidence))));
      });
      return rows.length ? [make("h3", {}, text(title)), make("ul", { class: "ledger" }, ...rows)] : [];
    });
  }

  // What the reader can do with the outcome.
  function actions({ decision, answers, pinned, make, say, folder, address, isEmbedded }, facts) {
    const button = (words, act) => {
      const button = make("button", { type: "button", class: "button quiet" }, words);
      button.onclick = () => act(button);
      return button;
    };
    const url = new URL(folder + "index.html" + new URL(address(answers, pinned), location.href).hash, location.href).href;
    if (isEmbedded) return make("p", { class: "actions" }, make("a", { class: "button quiet", href: url, "data-away": "1" }, say("seeWhy")));
    const option = decision.options.find(option => facts.chosen != null && option.id === facts.word);
    return make("div", { class: "actions" },
      facts.kind !== "impossible" && make("a", { class: "button", download: facts.key + ".md",
        href: "data:text/markdown;charset=utf-8," + encodeURIComponent(say("record", { ...facts, date: new Date().toISOString().slice(0, 10) })) }, say("saveRecord")),
      navigator.clipboard && button(say("copyLink"), button =>
        navigator.clipboard.writeText(url).then(() => { button.textContent = say("copied"); })),
      option && make("a", { class: "button quiet", href: folder + option.url }, say("readAbout", facts)),
      pinned ? "" : make("a", { class: "button quiet", href: address(answers, answers) }, say("compare")));
  }

  const stop = ({ make, say, address, answers }) => make("a", { href: address(answers) }, say("stopComparing"));

  // The kept answers beside the present ones: what differs in a table, what is the same folded.
  function comparison(walk, now, then) {
    const { decision, answers, pinned, make, say, sayLinked, order } = walk;
    const row = (words, ...cells) => make("tr", {}, make("th", { scope: "row" }, words), cells.map(cell => make("td", {}, cell)));
    const said = (question, reply) => say("comparedReply", reply == null ? {} : reply < 0 ? { reply: "unsure" } : { reply, answer: question.answers[reply][1] });
    const asked = order.concat(Array.from(decision.questions.keys()).filter(index => pinned[index] != null && !order.includes(index)));
    const isSame = index => pinned[index] == answers[index], same = asked.filter(isSame);
    const [before, after] = [say("headline", then), say("headline", now)];
    const rules = facts => make("span", {}, sayLinked("comparedList", facts));
    const head = say("comparedColumns").split("|").map(words => make("th", { scope: "col" }, words));
    return make("section", { class: "versus", "aria-label": say("comparison") }, make("h3", {}, say("compared")),
      make("p", { class: "byline" }, stop(walk)),
      make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": say("comparedTable") }, make("table", {},
        make("thead", {}, make("tr", {}, head)),
        make("tbody", {}, row(say("comparedOutcome"), ...[before, after].map(words => before === after ? words : make("strong", {}, words))),
          asked.filter(index => !isSame(index)).map(index => {
            const question = decision.questions[index], line = row(question.ask, said(question, pinned[index]), said(question, answers[index]));
            line.className = "differs";
            return line;
          }), row(say("comparedRules"), rules(then), rules(now))))),
      same.length && make("details", { class: "note" }, make("summary", {}, say("comparedSame", { answered: same.length })),
        make("ul", { class: "given" }, same.map(index => make("li", {}, make("span", {}, decision.questions[index].ask),
          make("strong", {}, said(decision.questions[index], answers[index])))))));
  }

  fingerpost.outcome = show;
})();
