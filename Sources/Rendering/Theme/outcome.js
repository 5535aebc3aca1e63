// Shows where a walk in place has led: the outcome, why, at what price, what would change it, what to
// do with it; and two sets of answers side by side.
(function () {
  "use strict";

  // The parts of an outcome; the first holds the heading.
  function show(walk) {
    const { decision, answers, make, link, name, label, percent, ruleLink, folder } = walk;
    const { options, questions } = decision;
    const why = fingerpost.reason.explain(decision, answers);
    const title = titleOf(decision, why);
    const heading = make("h2", { tabindex: "-1" }, title);
    const row = (main, side, note) => make("li", {}, make("p", {}, main), side ? make("span", { class: "side" }, side) : "",
      note ? make("p", { class: "note" }, note) : "");
    const ruleRow = rule => row(ruleLink(rule), rule.strength + " · " + options[rule.option].title, rule.because);
    const answered = (question, id, to) => [make("span", { class: "asked" }, question.ask), " ",
      to ? link(to, label(question, id)) : label(question, id)];
    const line = (...words) => make("span", {}, ...words);
    const parts = [make("div", { class: "verdict", "data-outcome": why.kind },
      make("p", { class: "overline" }, why.only >= 0 ? "Recommendation" : why.kind === "open" ? "Not settled yet" : "No recommendation"), heading,
      why.only < 0 ? "" : make("p", { class: "sentence" }, fingerpost.record.sentence(decision, why))), actions(walk, why)];
    if (walk.pinned) parts.push(comparison(walk, why));
    const flip = ({ question, id, to, isCertain }) => row(line(...answered(question, id, { ...answers, [question.id]: id })),
      (isCertain ? "→ " : "may change: ") + to.slice(0, 2)
        .map(share => name(share.outcome) + (isCertain && to.length === 1 ? "" : ", " + percent(share.share))).join(" or "));
    const without = id => Object.fromEntries(Object.entries(answers).filter(entry => entry[0] !== id));
    const needed = questions.filter(({ id }) => why.mattered[id]);
    for (const [words, rows] of [
      ["Why", why.decisive.map(ruleRow)],
      ["Also for it", why.also.map(ruleRow)],
      ["The trade-off you accept", why.overruled.map(ruleRow)],
      ["What would settle it", why.kind === "open" ? settling(decision, answers).map(({ question, share }) =>
        row(link(without(question.id), question.ask), share > 1 - 1e-9 ? "settles it" : share < 1e-9 ? "settles nothing by itself"
          : "settles it in " + percent(share) + " of cases")) : []],
      ["What would change it", why.flips.map(flip)],
      ["Assumed", why.assumed.map(question => row(question.ask, "assumed: " + label(question, question.assume)))],
      ["Only these answers mattered", needed.length < Object.keys(answers).length
        ? needed.map(question => row(question.ask, label(question, why.mattered[question.id]))) : []],
      ["Not asked", why.notAsked.map(({ question, reason }) => row(question.ask, reason))],
      ["Evidence", why.evidence.map(([, claim, status, url, note]) =>
        row(make("a", { href: folder + url }, claim), make("span", { class: "status " + status }, status), note))],
    ]) if (rows.length) parts.push(make("h3", {}, words), make("ul", { class: "ledger" }, ...rows));
    return { parts, heading, kind: why.kind, status: (why.only >= 0 ? "Recommendation: " : "") + title };
  }

  // The questions of which the reader was not sure, with how often the answer leaves one outcome; the
  // one first that most often does.
  function settling(decision, answers) {
    const sum = verdicts => verdicts.reduce((sum, verdict) => sum + verdict.total, 0);
    return decision.questions.filter(({ id, assume }) => answers[id] === "unsure" && !assume).map(question => {
      const verdicts = question.answers.map(([id]) => fingerpost.reason.judge(decision, { ...answers, [question.id]: id }));
      return { question, share: sum(verdicts.filter(({ only }) => only !== -1)) / sum(verdicts) };
    }).sort((a, b) => Math.round(b.share * 1e9) - Math.round(a.share * 1e9));
  }

  function titleOf(decision, why) {
    if (why.only >= 0) return decision.options[why.only].title;
    if (why.kind === "conflict") {
      const options = decision.options.filter((_, index) => why.decisive.some(rule => rule.option === index));
      return "Rules disagree: " + options.map(option => option.title).join(" or ");
    }
    return { gap: "No rule covers this case", open: "Several outcomes remain", impossible: "These answers cannot occur together" }[why.kind];
  }

  // What the reader can do with the outcome.
  function actions({ decision, answers, pinned, make, folder, address }, why) {
    const text = fingerpost.record.markdown(decision, answers, why);
    const button = (words, act) => {
      const button = make("button", { type: "button", class: "button quiet" }, words);
      button.onclick = () => act(button);
      return button;
    };
    const copier = (words, text) => navigator.clipboard && button(words, button =>
      navigator.clipboard.writeText(text).then(() => { button.textContent = "Copied"; }));
    return make("div", { class: "actions" },
      copier("Copy link", new URL(folder + "index.html" + new URL(address(answers, pinned), location.href).hash, location.href).href),
      copier("Copy record", text),
      make("a", { class: "button quiet", download: fingerpost.key(answers) + ".md",
        href: "data:text/markdown;charset=utf-8," + encodeURIComponent(text) }, "Download record"),
      button("Print", () => print()),
      pinned ? "" : make("a", { class: "button quiet", href: address(answers, answers) }, "Compare answers"));
  }

  // The kept answers beside the present ones, what differs in bold.
  function comparison({ decision, answers, pinned, make, label, address, ruleLink }, now) {
    const then = fingerpost.reason.explain(decision, pinned);
    const row = (words, left, right, isSame) => {
      const cell = content => make("td", {}, isSame ? content : make("strong", {}, content));
      return make("tr", {}, make("th", { scope: "row" }, words), cell(left), cell(right));
    };
    const rules = ({ decisive }) => make("span", {}, ...decisive.flatMap((rule, index) => [index ? ", " : "", ruleLink(rule)]));
    const said = (question, set) => set[question.id] ? label(question, set[question.id]) : "not asked";
    const rows = decision.questions.filter(({ id }) => answers[id] || pinned[id])
      .map(question => row(question.ask, said(question, pinned), said(question, answers), pinned[question.id] === answers[question.id]));
    const [before, after] = [titleOf(decision, then), titleOf(decision, now)];
    const head = ["Question", "Before", "Now"].map(words => make("th", { scope: "col" }, words));
    return make("section", { class: "versus", "aria-label": "Two sets of answers compared" }, make("h3", {}, "Compared"),
      make("p", { class: "why" }, fingerpost.key(answers) === fingerpost.key(pinned)
        ? "Change an answer below: the others stay, and both outcomes stand side by side. " : "What differs is in bold. ",
        make("a", { href: address(answers) }, "Stop comparing")),
      make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Two sets of answers" }, make("table", {},
        make("thead", {}, make("tr", {}, ...head)),
        make("tbody", {}, ...rows, row("Outcome", before, after, before === after),
          row("Because of", rules(then), rules(now), String(then.decisive.map(rule => rule.id)) === String(now.decisive.map(rule => rule.id)))))));
  }

  fingerpost.outcome = show;
})();
