(function () {
  "use strict";
  const meets = (a, b) => a.every((mask, index) => mask & b[index]);
  const within = (a, b) => a.every((mask, index) => !(mask & ~b[index]));
  const unbeaten = (rules, by = rules) => rules.filter(rule => !by.some(other => other.beats.includes(rule.index)));
  function weight(decision, part, whole) {
    const sum = (mask, shares) => shares.reduce((sum, share, bit) => mask >> bit & 1 ? sum + share : sum, 0);
    return part.reduce((product, mask, index) => {
      let shares = decision.questions[index].prior;
      if (!sum(whole[index], shares)) shares = shares.map(() => 1);
      return product * sum(mask, shares) / sum(whole[index], shares);
    }, 1);
  }
  function prepare(decision) {
    decision.rules.forEach((rule, index) => { rule.index = index; });
    decision.excluded = decision.never.flatMap(([, ...boxes]) => boxes);
    return decision;
  }
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
  function split(box, other, into) {
    const index = box.findIndex((mask, question) => mask & ~other[question]);
    for (const mask of [box[index] & ~other[index], box[index] & other[index]]) {
      const part = box.slice();
      part[index] = mask;
      into.push(part);
    }
  }
  const meant = (decision, answers, index) => answers[index] < 0 ? decision.questions[index].assume : answers[index];
  const everyAnswer = question => (1 << question.answers.length) - 1;
  function boxOf(decision, answers) {
    return decision.questions.map((question, index) => {
      const answer = meant(decision, answers, index);
      return answer == null ? everyAnswer(question) : 1 << answer;
    });
  }
  const rank = share => Math.round(share * 1e9);
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
  function naming(decision, answers, index) {
    const box = boxOf(decision, answers);
    return decision.rules.filter(rule => rule.boxes.some(part => meets(part, box) && box[index] & ~part[index]));
  }
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
  const reply = (question, answer) => answer < 0 ? "unsure" : question.answers[answer][0];
  const names = (decision, answers, between) => decision.questions.flatMap((question, index) =>
    answers[index] == null ? [] : question.id + between + reply(question, answers[index]));
  const key = (decision, answers) => names(decision, answers, ".").join("_");
  window.fingerpost = {
    reason: { prepare, reply, names, key, rank, weight, meets, partition, unbeaten, meant, boxOf, judge, naming, next },
  };
})();
(function () {
  "use strict";
  const escape = text => text.replace(/[\\`*_[\]<>#|&]/g, "\\$&").replace(/[\n\r]/g, " ");
  function percentage(share, low, high, unit, mark) {
    if (share <= 0 || share >= 1) return (share > 0 ? 100 : 0) + unit;
    const tenths = Math.round(share * 1000 + 1e-9), whole = Math.round(share * 100 + 1e-9);
    if (tenths < 1) return low;
    if (tenths < 100) return String(tenths / 10).replace(".", mark) + unit;
    return whole >= 100 ? high : whole + unit;
  }
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
        case "#": return rest[size || 0] || size;
        case "?": return fill(rest[size ? 0 : 1]);
        case "1": return fill(rest[Math.min((size === 1 ? 0 : 1), rest.length - 1)] || []);
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
(function () {
  "use strict";
  const own = name => Reflect.get(Document.prototype, name, document);
  const root = own("documentElement"), create = own("createElement");
  const known = new Map();
  const { prepare, reply: id, names, key, judge, naming, next } = fingerpost.reason;
  const { pieces, text } = fingerpost.words;
  const outcome = new URL("outcome.js", own("currentScript").src).href;
  const address = (decision, answers, pinned, wanted) => "#" + names(decision, answers, "=")
    .concat(wanted == null ? [] : "ASK=" + decision.questions[wanted].id, pinned ? "VS=" + key(decision, pinned) : []).join("&");
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
  const colour = (options, outcome) => outcome in options ? "o" + outcome % 8 : "o-none";
  function make(tag, attributes, ...children) {
    const element = create.call(document, tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children.flat().filter(child => child));
    return element;
  }
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
      linkToAsk: (index, ...words) => make("a", { href: walk.address(changed(index, null), walk.pinned, index) }, ...words),
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
  function load(walk) {
    if (load.begun) return;
    load.begun = true;
    const script = make("script", { src: outcome });
    script.onload = () => load.waiting && show(...load.waiting);
    script.onerror = () => { location.href = walk.folder + (key(walk.decision, next(walk.decision, walk.answers).path) || "index") + ".html"; };
    own("head").append(script);
  }
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
  function start(place, decision, ownsAddress) {
    const folder = place.dataset.folder, base = ownsAddress ? "" : folder + "index.html";
    const live = make("p", { class: "unseen", role: "status" });
    place.append(live);
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
      const hash = target.hash || "#" + (target.dataset.answer || "");
      if (ownsAddress) location.hash = hash; else go(hash, true);
    });
    if (!ownsAddress) return;
    EventTarget.prototype.addEventListener.call(window, "hashchange", () => {
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
