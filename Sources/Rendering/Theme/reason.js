// Reasons about a decision from its rules as data: which outcomes some answers leave, and what is to be
// asked next. Shows nothing.
//
// Answers are an array: for each question the index of its answer, -1 for "not sure", nothing where none
// was given. A box is an array of bit masks, one for each question; see `WalkerData.swift` for the data.
(function () {
  "use strict";
  const meets = (a, b) => a.every((mask, index) => mask & b[index]);
  const within = (a, b) => a.every((mask, index) => !(mask & ~b[index]));
  const unbeaten = (rules, by = rules) => rules.filter(rule => !by.some(other => other.beats.includes(rule.index)));

  // How probable a part of a box is, by the priors; where those leave a question nothing, its answers are
  // equally probable.
  function weight(decision, part, whole) {
    const sum = (mask, shares) => shares.reduce((sum, share, bit) => mask >> bit & 1 ? sum + share : sum, 0);
    return part.reduce((product, mask, index) => {
      let shares = decision.questions[index].prior;
      if (!sum(whole[index], shares)) shares = shares.map(() => 1);
      return product * sum(mask, shares) / sum(whole[index], shares);
    }, 1);
  }

  // Makes a decision ready to be reasoned about.
  function prepare(decision) {
    decision.rules.forEach((rule, index) => { rule.index = index; });
    decision.excluded = decision.never.flatMap(([, ...boxes]) => boxes);
    return decision;
  }

  // Calls `visit(box, outcome)` for pieces of a box that have one outcome each: the index of an option,
  // "gap" or "conflict"; what cannot occur is left out. False where that takes too long.
  function partition(decision, whole, visit) {
    let steps = 0;
    const open = [whole];
    while (open.length) {
      if (++steps > 60000) return false;
      const box = open.pop();
      const excluded = decision.excluded.find(part => meets(box, part));
      if (excluded) {
        if (!within(box, excluded)) split(box, excluded, open);
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

  // The answer that a reply means: for "not sure" the one that the author assumes, if any.
  const meant = (decision, answers, index) => answers[index] < 0 ? decision.questions[index].assume : answers[index];

  const everyAnswer = question => (1 << question.answers.length) - 1;

  // The combinations that answers leave.
  function boxOf(decision, answers) {
    return decision.questions.map((question, index) => {
      const answer = meant(decision, answers, index);
      return answer == null ? everyAnswer(question) : 1 << answer;
    });
  }

  // Equal shares may have been added up in another order, and differ in their last bits.
  const rank = share => Math.round(share * 1e9);

  // The outcomes that remain with their shares, the most probable first; what kind of verdict that is, also
  // as a word for addresses; the one outcome where there is only one, else -1; and how much of what the answers
  // leave can occur.
  function judge(decision, answers) {
    const sums = new Map(), box = boxOf(decision, answers);
    let total = 0;
    const finished = partition(decision, box, (part, outcome) => {
      const share = weight(decision, part, box);
      total += share;
      sums.set(outcome, (sums.get(outcome) || 0) + share);
    });
    const order = decision.options.map((_, index) => index).concat("gap", "conflict");
    const shares = order.filter(outcome => sums.has(outcome))
      .map(outcome => ({ outcome, share: total ? sums.get(outcome) / total : 1 / sums.size }))
      .sort((a, b) => rank(b.share) - rank(a.share));
    const only = finished && shares.length === 1 ? shares[0].outcome : -1;
    const kind = only in decision.options ? "decided" : only !== -1 ? only : finished && !shares.length ? "impossible" : "open";
    return { kind, word: kind === "decided" ? decision.options[only].id : kind, shares, only, total };
  }

  // The rules that may apply and name a question, given the answers.
  function naming(decision, answers, index) {
    const box = boxOf(decision, answers);
    return decision.rules.filter(rule => rule.boxes.some(part => meets(part, box) && box[index] & ~part[index]));
  }

  // What is to be asked: `{ question, more, path, order }`, with the answers on the way there, the questions
  // in the order in which they were asked, and how many may follow; no question where the answers leave one outcome or none, or where no answer
  // would help. The way leads along the tree, and beyond its end to what most rules ask about. A question that
  // is asked for comes before all others.
  function next(decision, answers, wanted) {
    const { questions, tree } = decision;
    const path = [], order = [], isOpen = judge(decision, answers).kind === "open";
    for (let node = tree.length - 1; node >= 0;) {
      const [question, more, ...children] = tree[node], given = answers[question];
      if (given == null) {
        if (wanted == null ? isOpen : question === wanted) return { question, more, path, order };
        break;
      }
      path[question] = given;
      order.push(question);
      node = children[given < 0 ? questions[question].answers.length : given] ?? -2;
      if (node === -1 && wanted == null) return { path, order };
    }
    if (wanted != null) return { question: wanted, path: answers, order };
    const counts = questions.map((_, index) => answers[index] == null ? naming(decision, answers, index).length : 0);
    const most = Math.max(...counts);
    return { ...isOpen && most ? { question: counts.indexOf(most), path: answers } : { path }, order };
  }

  // The answers by id, in the order of the questions: "kind.cli"; and all of them in a word, as the pages
  // of outcomes are called.
  const reply = (question, answer) => answer < 0 ? "unsure" : question.answers[answer][0];
  const names = (decision, answers, between) => decision.questions.flatMap((question, index) =>
    answers[index] == null ? [] : question.id + between + reply(question, answers[index]));
  const key = (decision, answers) => names(decision, answers, ".").join("_");

  window.fingerpost = {
    reason: { prepare, reply, names, key, rank, weight, meets, partition, unbeaten, meant, boxOf, judge, naming, next },
  };
})();
