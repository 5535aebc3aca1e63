(function () {
  "use strict";
  const { meets, partition, unbeaten, meant, boxOf, judge, key, rank, weight } = fingerpost.reason;
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
  const replaced = (answers, decision, index, reply) => decision.questions.map((_, place) => place === index ? reply : answers[place]);
  function otherReplies(decision, answers, only) {
    return decision.questions.map((question, index) => {
      const found = new Map(), given = meant(decision, answers, index);
      if (only !== -1 && answers[index] != null) for (const reply of question.answers.keys()) {
        const { shares } = judge(decision, replaced(answers, decision, index, reply));
        const to = shares.filter(share => share.outcome !== only);
        if (reply !== given && shares.length) found.set(reply, { to, isCertain: to.length === shares.length });
      }
      return found;
    });
  }
  function sufficient(decision, answers, only) {
    let kept = answers;
    if (only !== -1) for (const index of Array.from(decision.questions.keys()).reverse()) {
      const fewer = replaced(kept, decision, index, null);
      if (kept[index] != null && judge(decision, fewer).only === only) kept = fewer;
    }
    return kept;
  }
  function explain(decision, answers) {
    const { options, questions, evidence } = decision;
    const { kind, word, shares, only } = judge(decision, answers);
    const box = boxOf(decision, answers), indices = questions.map((_, index) => index);
    const [decisive, also, overruled] = sides(decision, box, only);
    const title = option => ({ title: options[option].title });
    const share = ({ outcome, share }, isSure) => ({ ...outcome in options ? { kind: "option", ...title(outcome) } : { kind: outcome },
      ...isSure ? {} : { share } });
    const fact = (index, reply) => {
      const { id, ask, short, answers } = questions[index], [word, answer, label] = answers[reply] || [];
      return { index, choice: reply, question: id, ask, short: short || ask.replace(/\?$/, ""),
        ...reply == null ? {} : reply < 0 ? { reply: "unsure" } : { reply: word, answer, label: label || answer } };
    };
    const ruleFact = rule => ({ rule: rule.id, title: rule.title, because: rule.because, strength: rule.strength,
      option: options[rule.option].title, evidence: rule.evidence.map(number => {
        const [id, claim, status, url, note] = evidence[number];
        return { id, claim, status, url, note };
      }) });
    const others = otherReplies(decision, answers, only), mattered = sufficient(decision, answers, only);
    const turn = ({ to, isCertain }) => ({ to: to.map(entry => share(entry, isCertain && to.length === 1)), ...isCertain ? { isCertain } : {} });
    const flips = indices.flatMap(index => Array.from(others[index]).filter(([, { to }]) => to.length)
      .map(([reply, other]) => ({ ...fact(index, reply), ...turn(other) })));
    const row = index => {
      const reply = answers[index], given = meant(decision, answers, index), mine = { ...fact(index, reply), isMine: true };
      const choices = Array.from(questions[index].answers.keys()).flatMap(choice => {
        const other = others[index].get(choice);
        return choice === reply ? mine : choice === given ? { ...fact(index, choice), isAssumed: true }
          : other ? { ...fact(index, choice), ...other.to.length ? turn(other) : {} } : [];
      });
      return { ...fact(index), choices: reply < 0 ? [mine, ...choices] : choices, ...flips.some(flip => flip.index === index) ? {} : { isIdle: true } };
    };
    const given = indices.filter(index => answers[index] != null), kept = given.filter(index => mattered[index] != null);
    const drivers = given.filter(index => meant(decision, answers, index) != null);
    const driver = index => ({ ...fact(index, meant(decision, answers, index)), ...answers[index] < 0 ? { isAssumed: true } : {} });
    const included = only in options ? options[only].includes || [] : [];
    const beaten = overruled.filter(rule => rule.strength !== "default");
    const honoured = beaten.filter(rule => included.includes(rule.option)), price = beaten.filter(rule => !honoured.includes(rule));
    const seen = new Set(decisive.concat(also, overruled).flatMap(rule => rule.evidence));
    return {
      kind, word,
      decision: decision.id, name: decision.title, digest: decision.digest, key: key(decision, answers),
      options: options.map((_, index) => title(index)),
      shares: kind === "open" ? shares.map(entry => share(entry)) : [],
      clashing: kind === "conflict" ? options.map((_, index) => index).filter(index => decisive.some(rule => rule.option === index)).map(title) : [],
      ...kind === "decided" ? {
        chosen: options[only].title, cost: options[only].cost,
        consequences: decisive.concat(also, honoured).map(ruleFact).concat(price.map(rule => ({ ...ruleFact(rule), isOverruled: true }))),
      } : {},
      decisive: decisive.map(ruleFact), also: also.map(ruleFact), honoured: honoured.map(ruleFact), price: price.map(ruleFact),
      more: Math.max(decisive.length - 1, 0),
      given: given.map(index => fact(index, answers[index])),
      drivers: drivers.filter(index => mattered[index] != null).concat(drivers.filter(index => mattered[index] == null)).map(driver),
      ...given.length && kept.length === given.length ? { isAll: true } : {},
      answered: given.length, settled: kept.length,
      turning: flips.filter(flip => flip.isCertain).length, possible: flips.filter(flip => !flip.isCertain).length,
      others: others.reduce((sum, found) => sum + found.size, 0),
      table: given.map(row),
      exclusions: kind === "impossible" ? decision.never.filter(([, ...boxes]) => boxes.some(part => box.every((mask, index) => !(mask & ~part[index]))))
        .map(([because]) => ({ because })) : [],
      flips,
      settling: kind === "open" ? settling(decision, answers, given.filter(index => meant(decision, answers, index) == null))
        .map(({ index, share, gain }) => ({ ...fact(index), share, ...gain < 0.005 ? {} : { gain }, kind: share > 1 - 1e-9 ? "always" : share < 1e-9 ? "never" : "sometimes" })) : [],
      notAsked: indices.filter(index => answers[index] == null).map(index => fact(index)),
      evidence: evidence.filter((_, index) => seen.has(index)).map(([id, claim, status]) => ({ id, claim, status })),
    };
  }
  function settling(decision, answers, questions) {
    const sum = list => list.reduce((sum, entry) => sum + entry.share, 0), box = boxOf(decision, answers);
    const doubt = shares => shares.reduce((sum, { share }) => share ? sum - share * Math.log2(share) : sum, 0);
    const known = doubt(judge(decision, answers).shares);
    return questions.map(index => {
      let cases = decision.questions[index].answers.map((_, reply) => {
        const then = replaced(answers, decision, index, reply), { kind, only, shares, total } = judge(decision, then);
        return { kind, only, bits: doubt(shares), share: total * weight(decision, boxOf(decision, then), box) };
      }).filter(({ kind }) => kind !== "impossible");
      if (!sum(cases)) cases = cases.map(entry => ({ ...entry, share: 1 }));
      const bits = cases.reduce((sum, entry) => sum + entry.share * entry.bits, 0) / sum(cases);
      return { index, bits, gain: known ? 1 - bits / known : 0, share: sum(cases.filter(({ only }) => only !== -1)) / sum(cases) };
    }).sort((a, b) => rank(b.share) - rank(a.share) || rank(a.bits) - rank(b.bits));
  }
  fingerpost.explain = explain;
})();
(function () {
  "use strict";
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
