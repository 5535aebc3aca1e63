(function () {
  "use strict";
  const { meets, partition, unbeaten, meant, everyAnswer, boxOf, judge, key, rank, weight } = fingerpost.reason;
  function leaves(decision, box, rules) {
    let found = false;
    const agreeing = rules.map(rule => ({ ...rule, beats: [], option: 0 }));
    partition({ ...decision, rules: agreeing }, box, (_, outcome) => { if (outcome === "gap") found = true; });
    return found;
  }
  function decides(decision, rule, box) {
    const beaters = decision.rules.filter(other => other.beats.includes(rule.index));
    return rule.boxes.some(part => meets(part, box) && leaves(decision, part.map((mask, index) => mask & box[index]), beaters));
  }
  function sides(decision, box, only) {
    const isOption = only in decision.options, { rules } = decision;
    if (only === -1) return [[], [], []];
    const sure = isOption ? rules.filter(rule => rule.boxes.some(part => meets(part, box)) && !leaves(decision, box, [rule])) : [];
    const mine = sure.filter(rule => rule.option === only);
    let decisive = unbeaten(mine, sure);
    if (!decisive.length) decisive = rules.filter(rule => (!isOption || rule.option === only) && decides(decision, rule, box));
    return [decisive, mine.filter(rule => !decisive.includes(rule)), sure.filter(rule => rule.option !== only)];
  }
  function explain(decision, answers) {
    const { options, questions, rules, evidence } = decision;
    const { kind, word, shares, only } = judge(decision, answers);
    const box = boxOf(decision, answers), indices = questions.map((_, index) => index);
    const [decisive, also, overruled] = sides(decision, box, only);
    const replaced = (given, index, reply) => indices.map(place => place === index ? reply : given[place]);
    const title = option => ({ title: options[option].title });
    const share = ({ outcome, share }, isSure) => ({ ...outcome in options ? { kind: "option", ...title(outcome) } : { kind: outcome },
      ...isSure ? {} : { share } });
    const fact = (index, reply) => ({ index, choice: reply, question: questions[index].id, ask: questions[index].ask,
      ...reply == null ? {} : reply < 0 ? { reply: "unsure" } : { reply: questions[index].answers[reply][0], answer: questions[index].answers[reply][1] } });
    const ruleFact = rule => ({ rule: rule.id, title: rule.title, because: rule.because, strength: rule.strength, option: options[rule.option].title });
    let mattered = answers;
    const flips = [];
    if (only !== -1) {
      for (const index of indices.slice().reverse()) {
        const fewer = replaced(mattered, index, null);
        if (mattered[index] != null && judge(decision, fewer).only === only) mattered = fewer;
      }
      for (const index of indices) {
        const given = meant(decision, answers, index);
        for (const reply of given == null ? [] : questions[index].answers.keys()) {
          const other = judge(decision, replaced(answers, index, reply)).shares;
          const to = other.filter(share => share.outcome !== only), isCertain = to.length === other.length;
          if (reply !== given && to.length) {
            flips.push({ ...fact(index, reply), to: to.map(entry => share(entry, isCertain && to.length === 1)), ...isCertain ? { isCertain } : {} });
          }
        }
      }
    }
    const weight = index => flips.filter(flip => flip.index === index).length
      + (decisive.some(rule => rule.boxes.some(part => part[index] !== everyAnswer(questions[index]))) ? 65536 : 0);
    const facing = indices.filter(index => meant(decision, mattered, index) != null).sort((a, b) => weight(b) - weight(a));
    const said = facing.slice(0, facing.length > 4 ? 3 : 4);
    const given = indices.filter(index => answers[index] != null);
    const drivers = given.filter(index => meant(decision, answers, index) != null);
    const driver = index => ({ ...fact(index, meant(decision, answers, index)), ...answers[index] < 0 ? { isAssumed: true } : {} });
    const kept = given.filter(index => mattered[index] != null);
    const reason = index => {
      const parts = rules.flatMap(rule => rule.boxes).filter(part => part[index] !== everyAnswer(questions[index]));
      return !parts.length ? "unnamed" : parts.some(part => meets(part, box)) ? "idle" : "out";
    };
    const price = overruled.filter(rule => rule.strength !== "default");
    const others = options.map((_, index) => index).filter(index => index !== only);
    const lost = index => overruled.some(rule => rule.option === index);
    const seen = new Set(decisive.concat(also, overruled).flatMap(rule => rule.evidence));
    return {
      kind, word,
      decision: decision.id, name: decision.title, context: decision.title.replace(/\?$/, ""), digest: decision.digest,
      key: key(decision, answers),
      options: options.map((_, index) => title(index)),
      shares: kind === "open" ? shares.map(entry => share(entry)) : [],
      clashing: kind === "conflict" ? others.filter(index => decisive.some(rule => rule.option === index)).map(title) : [],
      ...kind === "decided" ? {
        chosen: options[only].title,
        against: others.filter(lost).concat(others.filter(index => !lost(index))).map(title),
        consequences: decisive.concat(also).map(ruleFact).concat(price.map(rule => ({ ...ruleFact(rule), isOverruled: true }))),
        facing: said.map(index => fact(index, meant(decision, mattered, index))),
        ...facing.length > said.length ? { more: facing.length - said.length } : {},
      } : {},
      decisive: decisive.map(ruleFact), also: also.map(ruleFact), overruled: overruled.map(ruleFact), price: price.map(ruleFact),
      given: given.map(index => fact(index, answers[index])),
      drivers: drivers.filter(index => mattered[index] != null).concat(drivers.filter(index => mattered[index] == null)).map(driver),
      assumed: drivers.filter(index => answers[index] < 0).map(index => fact(index, meant(decision, answers, index))),
      mattered: kept.length < given.length ? kept.map(index => fact(index, mattered[index])) : [],
      exclusions: kind === "impossible" ? decision.never.filter(([, ...boxes]) => boxes.some(part => box.every((mask, index) => !(mask & ~part[index]))))
        .map(([because]) => ({ because })) : [],
      flips,
      settling: kind === "open" ? settling(decision, answers, given.filter(index => meant(decision, answers, index) == null), replaced)
        .map(({ index, share }) => ({ ...fact(index), share, kind: share > 1 - 1e-9 ? "always" : share < 1e-9 ? "never" : "sometimes" })) : [],
      notAsked: indices.filter(index => answers[index] == null).map(index => ({ ...fact(index), kind: reason(index) })),
      evidence: evidence.filter((_, index) => seen.has(index)).map(([id, claim, status, url, note]) => ({ id, claim, status, url, note })),
    };
  }
  function settling(decision, answers, questions, replaced) {
    const sum = list => list.reduce((sum, entry) => sum + entry.share, 0), box = boxOf(decision, answers);
    return questions.map(index => {
      let cases = decision.questions[index].answers.map((_, reply) => {
        const then = replaced(answers, index, reply), { kind, only, total } = judge(decision, then);
        return { kind, only, share: total * weight(decision, boxOf(decision, then), box) };
      }).filter(({ kind }) => kind !== "impossible");
      if (!sum(cases)) cases = cases.map(entry => ({ ...entry, share: 1 }));
      return { index, share: sum(cases.filter(({ only }) => only !== -1)) / sum(cases) };
    }).sort((a, b) => rank(b.share) - rank(a.share));
  }
  fingerpost.explain = explain;
})();
(function () {
  "use strict";
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
