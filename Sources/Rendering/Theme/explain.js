// Why some answers have their outcome, at what price, and what would change it: the facts that phrases
// are filled with, as `Explanation+facts.swift` makes them.
(function () {
  "use strict";
  const { meets, partition, unbeaten, meant, boxOf, judge, key, rank, weight } = fingerpost.reason;

  // Whether some possible combination of a box is matched by none of some rules.
  function leaves(decision, box, rules) {
    let found = false;
    const agreeing = rules.map(rule => ({ ...rule, beats: [], option: 0 }));
    partition({ ...decision, rules: agreeing }, box, (_, outcome) => { if (outcome === "gap") found = true; });
    return found;
  }

  // Whether a rule decides somewhere in a box: it matches there, and nothing that beats it does.
  function decides(decision, rule, box) {
    const beaters = decision.rules.filter(other => other.beats.includes(rule.index));
    return rule.boxes.some(part => meets(part, box) && leaves(decision, part.map((mask, index) => mask & box[index]), beaters));
  }

  // The rules for and against what is decided: those that decide it, those that agree, and those for
  // another option.
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

  // What another answer to each answered question would do: a map by question and answer of the outcomes
  // that it would change it to, none where it changes nothing. What cannot occur is left out.
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

  // The answers that suffice.
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
    // (A default says what holds where nothing else does, so it is no price to beat one.)
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

  // Some questions with how often the answer leaves one outcome; first the one that most often does, of
  // equals the one after which the outcomes are least uncertain: their entropy, in bits.
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
