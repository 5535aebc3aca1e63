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

  // The colour of an outcome, as a class.
  const colour = (options, outcome) => outcome in options ? "o" + outcome % 8 : "o-none";

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
    const spot = outcome => make("span", { class: "spot " + colour(options, outcome) });
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
    walk.order = step.order.concat(Array.from(questions.keys()).filter(index => answers[index] != null && !step.order.includes(index)));
    load.waiting = step.question == null && !fingerpost.outcome && [walk, moved];
    if (load.waiting) return;
    const shown = step.question == null ? fingerpost.outcome(walk) : ask(walk, step);
    if (walk.unknown.length) shown.parts.unshift(make("p", { class: "unknown" }, say("unknown", walk)));
    const verdict = judge(decision, answers);
    if (verdict.kind === "open" && !walk.isEmbedded) {
      const odds = verdict.shares.map(entry => make("li", {}, make("span", {}, spot(entry.outcome), outcomeOf(entry)), make("span", {}, say("share", entry)),
        make("meter", { min: 0, max: 100, value: Math.round(entry.share * 100), "aria-label": outcomeOf(entry) }, say("share", entry))));
      const out = options.filter((_, index) => !verdict.shares.some(share => share.outcome === index))
        .map(option => make("li", { class: "out" }, make("s", {}, option.title)));
      shown.parts.push(make("aside", { class: "aside", "aria-label": say("possible") }, make("div", {},
        make("h2", { class: "panel-title" }, say("possible")), make("ul", { class: "odds" }, odds, out), make("p", { class: "note" }, say("estimated")))));
    }
    const last = walk.order.at(-1);
    if (last !== undefined) {
      shown.parts.unshift(make("p", { class: "back" }, walk.linkToAsk(last, "← " + say("back")),
        make("a", { href: walk.address([]) }, say("restart"))));
    }
    if (step.question != null && walk.order.length && !walk.isEmbedded) {
      const given = walk.order.map(index => make("li", {}, make("span", {}, questions[index].ask),
        make("strong", {}, walk.answer(questions[index], answers[index])),
        walk.linkToAsk(index, say("change"), make("span", { class: "unseen" }, say("changeWhat", questions[index])))));
      shown.parts.push(make("h3", {}, say("given")), make("ul", { class: "given" }, ...given));
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
    const most = number + more, parts = [make("p", { class: "overline" }, most > 1 && most < 16 && make("span", { class: "segments", "aria-hidden": "true" },
      Array.from({ length: most }, (_, step) => make("i", step < number ? { class: step < number - 1 ? "done" : "now" } : {}))), status), heading];
    const strengths = ["must", "strong", "lean", "default"], rank = rule => strengths.indexOf(rule.strength), { options } = decision;
    const rules = naming(decision, answers, index).sort((a, b) => rank(a) - rank(b)), further = rules.splice(3).length;
    if (rules.length) parts.push(make("details", { class: "why" }, make("summary", {}, say("why")), make("ul", { class: "ledger" },
      rules.map(rule => make("li", {}, make("p", {}, walk.ruleLink(rule)),
        make("span", { class: "side" }, say("strength", { strength: rule.strength, option: options[rule.option].title })),
        rule.because && make("p", { class: "note" }, rule.because))),
      further && make("li", {}, make("p", {}, make("a", { href: walk.folder + "rules.html" }, say("whyMore", { more: further })))))));
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
    // (On another page than the decision's own an outcome is shown in short.)
    const walk = { place, decision, live, folder, base, answers: [], before: [], isEmbedded: place.id !== "begin" };
    function go(hash, moved) {
      walk.before = walk.answers;
      Object.assign(walk, read(decision, hash));
      if (moved || walk.answers.length || walk.unknown.length || walk.wanted != null) show(walk, moved);
    }
    place.addEventListener("click", event => {
      const target = event.target.closest('a[data-answer], a[href^="' + base + '#"]');
      if (!target || target.dataset.away || event.metaKey || event.ctrlKey || event.shiftKey) return;
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

  Object.assign(fingerpost, { known, make, colour });
  fingerpost.decision = data => {
    known.set(data.id, prepare(data));
    root.querySelectorAll(".walk[data-decision]").forEach((place, index) => {
      if (place.dataset.decision === data.id) start(place, data, index === 0);
    });
  };
})();
