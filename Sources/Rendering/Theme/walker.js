// Walks a decision in place, from the rules as data; without scripts each answer is a page.
//
// A decision registers itself by `fingerpost.decision(data)`; see `WalkerData.swift` for the shape.
(function () {
  "use strict";
  const root = document.documentElement;
  const known = {};
  const { judge, hinging, next } = fingerpost.reason;
  const outcome = new URL("outcome.js", document.currentScript.src).href;

  // --- Addresses: #kind=cli&ml=no, and with VS=… the answers that are compared with. ---

  const pairs = answers => Object.keys(answers).sort().map(id => [id, answers[id]]);
  const key = answers => pairs(answers).map(pair => pair.join(".")).join("_");
  const address = (answers, pinned) => "#" + pairs(answers).map(pair => pair.join("="))
    .concat(pinned ? "VS=" + key(pinned) : []).join("&");

  // The answers among `question=answer` pairs; what the decision does not know is ignored.
  function answersOf(decision, pairs) {
    const answers = {};
    for (const [id, answer] of pairs) {
      const question = decision.questions.find(question => question.id === id);
      if (question && (answer === "unsure" || question.answers.some(entry => entry[0] === answer))) answers[id] = answer;
    }
    return answers;
  }

  function read(decision, hash) {
    const pairs = hash.replace(/^#/, "").split("&").map(pair => pair.split("="));
    const other = pairs.find(pair => pair[0] === "VS");
    return { answers: answersOf(decision, pairs),
      pinned: other && other[1] ? answersOf(decision, other[1].split("_").map(pair => pair.split("."))) : null };
  }

  // --- Showing ---

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children.filter(child => child));
    return element;
  }

  // (A half rounds up, whatever the order in which it was added up.)
  function percent(share) {
    return (share < 0.01 ? "under 1" : share > 0.99 && share < 1 ? "over 99" : Math.round(share * 100 + 1e-9)) + "\xa0%";
  }

  // Shows where a walk stands: `{ place, decision, answers, pinned, before }`.
  function show(walk, moved) {
    const { place, decision, answers } = walk;
    const { options, questions } = decision;
    Object.assign(walk, {
      make, percent,
      address: (answers, pinned) => walk.base + address(answers, pinned),
      ruleLink: rule => make("a", { href: walk.folder + "rules.html#" + rule.id }, rule.title),
      name: outcome => outcome === "gap" ? "No rule" : outcome === "conflict" ? "Rules disagree" : options[outcome].title,
      label: (question, answer) => answer === "unsure" ? "Not sure" : question.answers.find(entry => entry[0] === answer)[1],
      link: (changed, ...words) => make("a", { href: walk.address(changed, walk.pinned) }, ...words),
    });
    load(walk);
    const step = next(decision, answers);
    load.waiting = !step.question && !fingerpost.outcome && [walk, moved];
    if (load.waiting) return;
    const shown = step.question ? ask(walk, step) : fingerpost.outcome(walk);
    const verdict = judge(decision, answers);
    if (verdict.kind === "open") {
      const odds = verdict.shares.map(({ outcome, share }) => make("li", {}, make("span", {}, walk.name(outcome)), make("span", {}, percent(share)),
        make("meter", { max: 100, value: Math.round(share * 100), "aria-label": walk.name(outcome) })));
      const out = options.filter((_, index) => !verdict.shares.some(share => share.outcome === index))
        .map(option => make("li", { class: "out" }, make("s", {}, option.title)));
      shown.parts.push(make("h3", { class: "panel-title" }, "Still possible"), make("ul", { class: "odds" }, ...odds, ...out));
    }
    const given = questions.filter(question => answers[question.id]);
    if (given.length) {
      shown.parts.push(make("h3", {}, "Your answers"), make("ul", { class: "given" }, ...given.map(question => {
        const { [question.id]: reply, ...rest } = answers;
        return make("li", {}, make("span", {}, question.ask), make("strong", {}, walk.label(question, reply)),
          walk.link(rest, "Change", make("span", { class: "unseen" }, " the answer to “" + question.ask + "”")));
      })), make("p", { class: "actions" }, make("a", { class: "button quiet", href: walk.address({}) }, "Start again")));
    }
    place.replaceChildren(...shown.parts, walk.live);
    walk.live.textContent = moved ? shown.status : "";
    if (shown.kind) root.dataset.outcome = shown.kind; else delete root.dataset.outcome;
    if (moved) shown.heading.focus();
  }

  // Loads what shows outcomes, once the reader has begun to answer.
  function load(walk) {
    if (load.begun) return;
    load.begun = true;
    const script = make("script", { src: outcome });
    script.onload = () => load.waiting && show(...load.waiting);
    script.onerror = () => { location.href = walk.folder + key(next(walk.decision, walk.answers).path) + ".html"; };
    document.head.append(script);
  }

  // The parts of a question; the answer that stood here before is marked.
  function ask(walk, { question, more, path }) {
    const { decision, answers, before, ruleLink } = walk;
    const status = "Question " + (Object.keys(path).length + 1) + (more === undefined ? "" : more ? ", at most " + more + " more" : ", the last");
    const heading = make("h2", { tabindex: "-1" }, question.ask);
    const parts = [make("p", { class: "overline" }, status), heading];
    const hinge = hinging(decision, answers, decision.questions.indexOf(question));
    if (hinge.length) {
      const why = make("p", { class: "why" }, "Asked because of ");
      const links = hinge.slice(0, 3).map(ruleLink);
      if (hinge.length > 3) links.push(hinge.length - 3 + " more");
      links.forEach((words, index) => why.append(!index ? "" : index < links.length - 1 ? ", " : " and ", words));
      why.append(".");
      parts.push(why);
    }
    const isPossible = changed => judge(decision, changed).kind !== "impossible";
    parts.push(make("ul", { class: "answers" }, ...question.answers.concat([["unsure", "Not sure"]]).map(([id, words]) => {
      // An answer that contradicts later ones lets them go; one that contradicts earlier ones is not offered.
      let changed = { ...answers, [question.id]: id };
      if (!isPossible(changed)) changed = { ...path, [question.id]: id };
      if (!isPossible(changed)) return null;
      const answer = walk.link(changed, words);
      answer.dataset.answer = question.id + "=" + id;
      if (before[question.id] === id) {
        answer.setAttribute("aria-current", "true");
        answer.append(make("span", { class: "side" }, "your answer so far"));
      }
      return make("li", id === "unsure" ? { class: "unsure" } : {}, answer);
    })));
    return { parts, heading, status };
  }

  // --- Walking ---

  // Only the first walk of a page stands in its address; the links of another, opened elsewhere, lead to
  // where its decision begins.
  function start(place, decision, ownsAddress) {
    const folder = place.dataset.folder, base = ownsAddress ? "" : folder + "index.html";
    const live = make("p", { class: "unseen", role: "status" });
    place.append(live);
    const walk = { place, decision, live, folder, base, answers: {}, before: {} };
    function go(hash, moved) {
      walk.before = walk.answers;
      Object.assign(walk, read(decision, hash));
      if (moved || Object.keys(walk.answers).length) show(walk, moved);
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
    addEventListener("hashchange", () => {
      // (Any other fragment is the id of something on the page.)
      if (location.hash.includes("=") || !location.hash && Object.keys(walk.answers).length) go(location.hash, true);
    });
    go(location.hash, false);
  }

  Object.assign(fingerpost, {
    key,
    decision(data) {
      data.rules.forEach((rule, index) => { rule.index = index; });
      known[data.id] = data;
      document.querySelectorAll(".walk").forEach((place, index) => {
        if (place.dataset.decision === data.id) start(place, data, index === 0);
      });
    },
    verdict: (id, answers) => judge(known[id], answers),
    next: (id, answers) => next(known[id], answers),
    // (Once an outcome has been shown.)
    markdown: (id, answers) => fingerpost.record.markdown(known[id], answers, fingerpost.reason.explain(known[id], answers)),
  });
})();
