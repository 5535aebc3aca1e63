// Reasons about a decision from its rules as data: which outcomes some answers leave, which rules
// decide, what would change it, and what is to be asked next. Shows nothing.
//
// A box is an array of bit masks, one for each question; see `WalkerData.swift` for the data.
(function () {
  "use strict";
  const meets = (a, b) => a.every((mask, index) => mask & b[index]);
  const within = (a, b) => a.every((mask, index) => !(mask & ~b[index]));
  const unbeaten = (rules, by = rules) => rules.filter(rule => !by.some(other => other.beats.includes(rule.index)));

  // What a box weighs by the priors.
  function weight(decision, box) {
    return box.reduce((product, mask, index) =>
      product * decision.questions[index].prior.reduce((sum, share, bit) => mask >> bit & 1 ? sum + share : sum, 0), 1);
  }

  // Calls `visit(box, outcome)` for pieces of a box that have one outcome each: the index of an
  // option, "gap" or "conflict"; what can never be is left out. False where that takes too long.
  function partition(decision, whole, visit) {
    let steps = 0;
    const open = [whole];
    while (open.length) {
      if (++steps > 60000) return false;
      const box = open.pop();
      const never = decision.never.find(never => meets(box, never));
      if (never) {
        if (!within(box, never)) split(box, never, open);
        continue;
      }
      let alive = decision.rules.filter(rule => rule.boxes.some(part => meets(part, box)));
      const sure = alive.filter(rule => rule.boxes.some(part => within(box, part)));
      alive = unbeaten(alive, sure);
      const unsure = alive.find(rule => !sure.includes(rule));
      const first = alive[0];
      const agree = alive.every(rule => rule.option === first.option);
      if (!first) visit(box, "gap");
      else if (!unsure || agree && sure.includes(first)) visit(box, agree ? first.option : "conflict");
      else split(box, unsure.boxes.find(part => meets(part, box)), open);
    }
    return true;
  }

  // Cuts a box in two at the first question in which it reaches beyond another.
  function split(box, other, into) {
    const index = box.findIndex((mask, question) => mask & ~other[question]);
    for (const mask of [box[index] & ~other[index], box[index] & other[index]]) {
      const part = box.slice();
      part[index] = mask;
      into.push(part);
    }
  }

  // The answer that is meant: an unsure one takes what the author assumes.
  const meant = (question, answers) => answers[question.id] === "unsure" ? question.assume : answers[question.id];

  // The combinations that answers leave.
  function boxOf(decision, answers) {
    return decision.questions.map(question => {
      const index = question.answers.findIndex(entry => entry[0] === meant(question, answers));
      return index < 0 ? (1 << question.answers.length) - 1 : 1 << index;
    });
  }

  // The outcomes that remain with their shares, the most probable first, and a word for them: the
  // id of the option where there is only one, "gap", "conflict", "open" or "impossible".
  function judge(decision, answers) {
    const sums = new Map();
    let total = 0;
    const finished = partition(decision, boxOf(decision, answers), (part, outcome) => {
      const share = weight(decision, part);
      total += share;
      sums.set(outcome, (sums.get(outcome) || 0) + share);
    });
    const order = decision.options.map((_, index) => index).concat("gap", "conflict");
    const shares = order.filter(outcome => sums.has(outcome))
      .map(outcome => ({ outcome, share: total ? sums.get(outcome) / total : 1 / sums.size }))
      .sort((a, b) => Math.abs(b.share - a.share) > 1e-12 ? b.share - a.share : 0);
    const only = finished && shares.length === 1 ? shares[0].outcome : -1;
    const kind = only in decision.options ? decision.options[only].id
      : only !== -1 ? only : finished && !shares.length ? "impossible" : "open";
    return { kind, shares, only, total };
  }

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

  // Why some answers have their outcome, at what price, and what would change it.
  function explain(decision, answers) {
    const { questions, rules } = decision;
    const { kind, shares, only } = judge(decision, answers);
    const isOption = only in decision.options;
    const box = boxOf(decision, answers);
    const sure = isOption ? rules.filter(rule => rule.boxes.some(part => meets(part, box)) && !leaves(decision, box, [rule])) : [];
    const mine = sure.filter(rule => rule.option === only);
    let decisive = unbeaten(mine, sure);
    if (!decisive.length && only !== -1) {
      decisive = rules.filter(rule => (!isOption || rule.option === only) && decides(decision, rule, box));
    }
    const also = mine.filter(rule => !decisive.includes(rule));
    const overruled = sure.filter(rule => rule.option !== only);
    const mattered = { ...answers }, flips = [];
    if (only !== -1) {
      for (const { id } of questions.slice().reverse()) {
        const { [id]: reply, ...fewer } = mattered;
        if (reply && judge(decision, fewer).only === only) delete mattered[id];
      }
      for (const question of questions) {
        const given = meant(question, answers);
        for (const [id] of given ? question.answers : []) {
          const other = judge(decision, { ...answers, [question.id]: id }).shares;
          const to = other.filter(share => share.outcome !== only);
          if (id !== given && to.length) flips.push({ question, id, to, isCertain: to.length === other.length });
        }
      }
    }
    const notAsked = questions.filter(({ id }) => !answers[id]).map(question => {
      const index = questions.indexOf(question), all = (1 << question.answers.length) - 1;
      const naming = rules.flatMap(rule => rule.boxes).filter(part => part[index] !== all);
      return { question, reason: !naming.length ? "no rule names it"
        : naming.some(part => meets(part, box)) ? "its rules could change nothing" : "its rules cannot apply any more" };
    });
    const seen = new Set(decisive.concat(also, overruled).flatMap(rule => rule.evidence));
    return { kind, shares, only: isOption ? only : -1, decisive, also, overruled, flips, mattered, notAsked,
      assumed: questions.filter(({ id, assume }) => answers[id] === "unsure" && assume),
      evidence: decision.evidence.filter((_, index) => seen.has(index)) };
  }

  // The rules that hang on a question, given the answers.
  function hinging(decision, answers, index) {
    const box = boxOf(decision, answers);
    return decision.rules.filter(rule => rule.boxes.some(part => meets(part, box) && box[index] & ~part[index]));
  }

  // Where answers lead: along the tree, and beyond its end to what most rules ask about. `path` are
  // the answers on the way.
  function next(decision, answers) {
    let node = decision.tree.length - 1;
    const path = {};
    while (node >= 0) {
      const step = decision.tree[node];
      const question = decision.questions[step[0]];
      const given = answers[question.id];
      if (given === undefined) return { question, more: step[1], path };
      path[question.id] = given;
      const index = given === "unsure" ? question.answers.length : question.answers.findIndex(entry => entry[0] === given);
      const child = step[2 + index];
      if (child === undefined || child === null) break;
      if (child === -1) return { path };
      node = child;
    }
    if (judge(decision, answers).kind !== "open") return { path };
    const counts = decision.questions.map(({ id }, index) => answers[id] !== undefined ? 0 : hinging(decision, answers, index).length);
    const most = Math.max(...counts);
    return most ? { question: decision.questions[counts.indexOf(most)], path: answers } : { path };
  }

  window.fingerpost = { reason: { meant, judge, explain, hinging, next } };
})();
