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

  // What is to be asked: `{ question, more, path }`, with the answers on the way there, and how many
  // questions may follow; no question where the answers leave one outcome or none, or where no answer
  // would help. The way leads along the tree, and beyond its end to what most rules ask about. A question that
  // is asked for comes before all others.
  function next(decision, answers, wanted) {
    const { questions, tree } = decision;
    const path = [], isOpen = judge(decision, answers).kind === "open";
    for (let node = tree.length - 1; node >= 0;) {
      const [question, more, ...children] = tree[node], given = answers[question];
      if (given == null) {
        if (wanted == null ? isOpen : question === wanted) return { question, more, path };
        break;
      }
      path[question] = given;
      node = children[given < 0 ? questions[question].answers.length : given] ?? -2;
      if (node === -1 && wanted == null) return { path };
    }
    if (wanted != null) return { question: wanted, path: answers };
    const counts = questions.map((_, index) => answers[index] == null ? naming(decision, answers, index).length : 0);
    const most = Math.max(...counts);
    return isOpen && most ? { question: counts.indexOf(most), path: answers } : { path };
  }

  // The answers by id, in the order of the questions: "kind.cli"; and all of them in a word, as the pages
  // of outcomes are called.
  const reply = (question, answer) => answer < 0 ? "unsure" : question.answers[answer][0];
  const names = (decision, answers, between) => decision.questions.flatMap((question, index) =>
    answers[index] == null ? [] : question.id + between + reply(question, answers[index]));
  const key = (decision, answers) => names(decision, answers, ".").join("_");

  window.fingerpost = {
    reason: { prepare, reply, names, key, rank, weight, meets, partition, unbeaten, meant, everyAnswer, boxOf, judge, naming, next },
  };
})();
// Puts facts in words. The phrases come with each decision, from `Wording.swift`, and are read here as
// `Phrase.swift` reads them: text, and parts [kind, name, …] that facts fill.
(function () {
  "use strict";
  const escape = text => text.replace(/[\\`*_[\]<>#|&]/g, "\\$&").replace(/[\n\r]/g, " ");

  // A share as a percentage; a half rounds up, whatever the order in which it was added up.
  function percentage(share, hasTenths, low, high, unit) {
    if (share <= 0 || share >= 1) return (share > 0 ? 100 : 0) + unit;
    const tenths = Math.round(share * 1000 + 1e-9), whole = Math.round(share * 100 + 1e-9);
    if (hasTenths ? tenths < 1 : share < 0.01) return low;
    if (hasTenths && tenths < 100) return tenths / 10 + unit;
    return (hasTenths ? whole >= 100 : share > 0.99) ? high : whole + unit;
  }

  // The pieces of a filled phrase. `mark` may make something else of text that names what its facts
  // are about: a link.
  function pieces(phrase, facts, mark) {
    return phrase.flatMap(part => {
      if (typeof part === "string") return part;
      const [kind, name, ...rest] = part, value = facts[name];
      const fill = (inner, of) => pieces(inner, of || facts, mark);
      const size = Array.isArray(value) ? value.length : value;
      switch (kind) {
        case "=": return size ? value : "";
        case "@": return mark ? mark(facts, value) : value;
        case "%": return percentage(value, ...rest);
        case "?": return fill(rest[size ? 0 : 1]);
        case "1": return fill(rest[size === 1 ? 0 : 1]);
        case "|": return fill(rest[0][value] || []);
        case "\\": return escape(fill(name).join(""));
      }
      const [each, separator, last, limit] = rest, list = (value || []).slice(0, limit || size);
      return list.flatMap((entry, index) =>
        [index ? index < list.length - 1 ? separator : last : "", ...fill(each, entry)]);
    });
  }

  fingerpost.words = { pieces, text: (phrase, facts) => pieces(phrase, facts || {}).join("") };
})();
// Walks a decision in place, from the rules as data; without scripts each answer is a page.
//
// A decision registers itself by `fingerpost.decision(data)`; see `WalkerData.swift` for the shape.
// An element of the page may have the name of any property of `document`, and comes before it then:
// what is used of the document is taken from its prototype.
(function () {
  "use strict";
  const own = name => Reflect.get(Document.prototype, name, document);
  const root = own("documentElement"), create = own("createElement");
  const known = new Map();
  const { prepare, reply: id, names, key, judge, naming, next } = fingerpost.reason;
  const { pieces, text } = fingerpost.words;
  const outcome = new URL("outcome.js", own("currentScript").src).href;

  // --- Addresses: #kind=cli&ml=no; with VS=… the answers that are compared with, with ASK=… what is asked. ---

  const address = (decision, answers, pinned, wanted) => "#" + names(decision, answers, "=")
    .concat(wanted == null ? [] : "ASK=" + decision.questions[wanted].id, pinned ? "VS=" + key(decision, pinned) : []).join("&");

  // The answers that pairs of words name, and the pairs that the decision does not know.
  function answersOf(decision, pairs) {
    const answers = [], unknown = [];
    for (const [name, word] of pairs) {
      const index = decision.questions.findIndex(question => question.id === name);
      const reply = index < 0 ? -1 : decision.questions[index].answers.findIndex(entry => entry[0] === word);
      if (index < 0 || reply < 0 && word !== "unsure") unknown.push({ title: name + "=" + word });
      else answers[index] = reply;
    }
    return { answers, unknown };
  }

  function read(decision, hash) {
    const pairs = hash.replace(/^#/, "").split("&").filter(pair => pair.includes("=")).map(pair => pair.split("="));
    const [other, ask] = ["VS", "ASK"].map(name => pairs.find(pair => pair[0] === name));
    const said = answersOf(decision, pairs.filter(pair => pair !== other && pair !== ask));
    const index = ask ? decision.questions.findIndex(question => question.id === ask[1]) : -1;
    return { ...said, wanted: index < 0 || said.answers[index] != null ? null : index,
      pinned: other && other[1] ? answersOf(decision, other[1].split("_").map(pair => pair.split("."))).answers : null };
  }

  // --- Showing ---

  function make(tag, attributes, ...children) {
    const element = create.call(document, tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children.flat().filter(child => child));
    return element;
  }

  // Shows where a walk has come to: `{ place, decision, answers, unknown, pinned, before }`.
  function show(walk, moved) {
    const { place, decision, answers } = walk;
    const { options, questions, words } = decision;
    const say = (name, facts) => text(words[name], facts);
    const outcomeOf = ({ outcome }) => say("outcome", outcome in options ? { kind: "option", title: options[outcome].title } : { kind: outcome });
    const ruleLink = rule => make("a", { href: walk.folder + "rules.html#" + (rule.rule || rule.id) }, rule.title);
    const changed = (index, reply) => questions.map((_, place) => place === index ? reply : answers[place]);
    Object.assign(walk, {
      make, say, ruleLink, changed,
      address: (answers, pinned, wanted) => walk.base + address(decision, answers, pinned, wanted),
      // The link by which a question is answered anew.
      linkToAsk: (index, ...words) => make("a", { href: walk.address(changed(index, null), walk.pinned, index) }, ...words),
      // A phrase that names rules, with links to them.
      sayLinked: (name, facts) => pieces(words[name], facts, ruleLink),
      link: (answers, ...words) => make("a", { href: walk.address(answers, walk.pinned) }, ...words),
      answer: (question, reply) => say("reply", reply < 0 ? {} : { answer: question.answers[reply][1] }),
    });
    load(walk);
    const step = next(decision, answers, walk.wanted);
    load.waiting = step.question == null && !fingerpost.outcome && [walk, moved];
    if (load.waiting) return;
    const shown = step.question == null ? fingerpost.outcome(walk) : ask(walk, step);
    if (walk.unknown.length) shown.parts.unshift(make("p", { class: "why" }, say("unknown", walk)));
    const verdict = judge(decision, answers);
    if (verdict.kind === "open") {
      const odds = verdict.shares.map(entry => make("li", {}, make("span", {}, outcomeOf(entry)), make("span", {}, say("share", entry)),
        make("meter", { max: 100, value: Math.round(entry.share * 100), "aria-label": outcomeOf(entry) })));
      const out = options.filter((_, index) => !verdict.shares.some(share => share.outcome === index))
        .map(option => make("li", { class: "out" }, make("s", {}, option.title)));
      shown.parts.push(make("h3", { class: "panel-title" }, say("possible")), make("ul", { class: "odds" }, ...odds, ...out));
    }
    const given = questions.map((question, index) => answers[index] == null ? "" : make("li", {}, make("span", {}, question.ask),
      make("strong", {}, walk.answer(question, answers[index])),
      walk.linkToAsk(index, say("change"), make("span", { class: "unseen" }, say("changeWhat", question))))).filter(Boolean);
    if (given.length) {
      shown.parts.push(make("h3", {}, say("given")), make("ul", { class: "given" }, ...given),
        make("p", { class: "actions" }, make("a", { class: "button quiet", href: walk.address([]) }, say("restart"))));
    }
    place.replaceChildren(...shown.parts, walk.live);
    walk.live.textContent = moved ? shown.status : "";
    if (shown.word) root.dataset.outcome = shown.word; else delete root.dataset.outcome;
    if (moved) shown.heading.focus();
  }

  // Loads what shows outcomes, once the reader has begun to answer.
  function load(walk) {
    if (load.begun) return;
    load.begun = true;
    const script = make("script", { src: outcome });
    script.onload = () => load.waiting && show(...load.waiting);
    script.onerror = () => { location.href = walk.folder + (key(walk.decision, next(walk.decision, walk.answers).path) || "index") + ".html"; };
    own("head").append(script);
  }

  // The parts of a question; the answer that was given here before is marked.
  function ask(walk, { question: index, more, path }) {
    const { decision, answers, before, say, changed } = walk;
    const question = decision.questions[index];
    const number = path.filter(reply => reply != null).length + 1;
    const status = say("progress", more === undefined ? { number } : { number, more, isLast: !more });
    const heading = make("h2", { tabindex: "-1" }, question.ask);
    const parts = [make("p", { class: "overline" }, status), heading];
    const rules = naming(decision, answers, index);
    if (rules.length) parts.push(make("p", { class: "why" }, walk.sayLinked("asked", { rules: rules.slice(0, 3), more: Math.max(rules.length - 3, 0) })));
    const isPossible = answers => judge(decision, answers).kind !== "impossible";
    parts.push(make("ul", { class: "answers" }, ...Array.from(question.answers.keys()).concat(-1).map(reply => {
      // An answer that contradicts later ones replaces them; one that contradicts earlier ones is not offered.
      let then = changed(index, reply);
      if (!isPossible(then)) then = Object.assign([], path, { [index]: reply });
      if (!isPossible(then)) return null;
      const answer = walk.link(then, walk.answer(question, reply));
      answer.dataset.answer = question.id + "=" + id(question, reply);
      if (before[index] === reply) {
        answer.setAttribute("aria-current", "true");
        answer.append(make("span", { class: "side" }, say("current")));
      }
      return make("li", reply < 0 ? { class: "unsure" } : {}, answer);
    }).filter(Boolean)));
    return { parts, heading, status };
  }

  // --- Walking ---

  // The address of the page is that of its first walk; the links of another, opened elsewhere, lead to
  // where its decision begins.
  function start(place, decision, ownsAddress) {
    const folder = place.dataset.folder, base = ownsAddress ? "" : folder + "index.html";
    const live = make("p", { class: "unseen", role: "status" });
    place.append(live);
    const walk = { place, decision, live, folder, base, answers: [], before: [] };
    function go(hash, moved) {
      walk.before = walk.answers;
      Object.assign(walk, read(decision, hash));
      if (moved || walk.answers.length || walk.unknown.length || walk.wanted != null) show(walk, moved);
    }
    place.addEventListener("click", event => {
      const target = event.target.closest('a[data-answer], a[href^="' + base + '#"]');
      if (!target || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      // The links that Swift wrote lead to pages; their answer is the first.
      const hash = target.hash || "#" + (target.dataset.answer || "");
      if (ownsAddress) location.hash = hash; else go(hash, true);
    });
    if (!ownsAddress) return;
    EventTarget.prototype.addEventListener.call(window, "hashchange", () => {
      // (Any other fragment is the id of something on the page.)
      if (location.hash.includes("=") || !location.hash && walk.answers.length) go(location.hash, true);
    });
    go(location.hash, false);
  }

  fingerpost.known = known;
  fingerpost.decision = data => {
    known.set(data.id, prepare(data));
    root.querySelectorAll(".walk[data-decision]").forEach((place, index) => {
      if (place.dataset.decision === data.id) start(place, data, index === 0);
    });
  };
})();
