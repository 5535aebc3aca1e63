// The dialog of the search.
(function () {
  "use strict";
  const {
    base, createElement, index, loaded, load, shard, readRoot, ask, answerNow, mark,
  } = fingerpostSearch;

  const make = (name, attributes, ...children) => {
    const element = createElement(name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };

  const field = make("input", { type: "text", id: "search-field", role: "combobox", "aria-label": WORD("search-handbook"), "aria-expanded": "false", "aria-controls": "search-list", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", placeholder: WORD("search") });
  const shut = make("button", { type: "button", class: "search-close" }, WORD("close"));
  const status = make("p", { class: "search-status", role: "status", "aria-live": "polite" });
  const list = make("div", { id: "search-list", role: "listbox", "aria-label": WORD("results") });
  const further = make("button", { type: "button", class: "search-more" }, WORD("more-results"));
  const keys = make("p", { class: "search-keys", "aria-hidden": "true" }, make("kbd", {}, "↑"), make("kbd", {}, "↓"), WORD("to-choose"), make("kbd", {}, "Enter"), WORD("to-open"), make("kbd", {}, "Esc"), WORD("to-close"));
  const dialog = make("dialog", { class: "search", "aria-label": WORD("search") }, make("div", { class: "search-head" }, field, shut), status, list, further, keys);
  own("body").append(dialog);
  const kindOf = hit => WORD("hit-kind", kind, hit.kind);
  list.hidden = further.hidden = true;

  const page = 9, seenMost = 5;
  let room = page, turn = 0, active = -1, opener = null;

  function clear(words) {
    list.replaceChildren();
    list.hidden = further.hidden = true;
    field.setAttribute("aria-expanded", "false");
    activate(-1);
    status.textContent = words;
  }

  function option(hit, at, groups) {
    const trail = make("span", { class: "search-trail" });
    const parts = hit.trail && hit.trail !== kindOf(hit) ? [hit.trail] : [];
    if (hit.heading) parts.push(hit.title);
    const title = make("span", { class: "search-title" });
    const text = make("span", { class: "search-text" });
    const has = mark(hit.heading || hit.title, groups, title);
    if (parts.length) mark(parts.join(" › "), groups, trail).forEach(group => has.add(group));
    mark(hit.text || "", groups, text).forEach(group => has.add(group));
    // (Two words in one say nothing new where both are shown.)
    const isShown = groups.every((group, at) => group.isJoined || !group.terms.size || has.has(at));
    const others = groups.filter((group, at) => group.terms.size && !has.has(at) && !(isShown && group.isJoined));
    if (others.length && hit.text !== undefined) {
      text.append(hit.text ? " … " : "");
      others.forEach((group, at) => {
        const best = Array.from(group.terms.values()).reduce((a, b) => b.weight > a.weight ? b : a);
        text.append(at ? ", " : WORD("also-found"), make("mark", {}, best.word || group.token.word));
      });
    }
    const link = make("a", { role: "option", id: "search-hit-" + at, href: hit.url, tabindex: "-1", "aria-selected": "false" });
    if (parts.length) link.append(trail);
    link.append(title);
    if (text.childNodes.length) link.append(text);
    link.append(" ", make("span", { class: "search-badge", "data-kind": hit.kind }, kindOf(hit)));
    return link;
  }

  // Fills the list. Options are its children, so each group is said to own those behind it.
  function fill(parts, groups, isLabelled) {
    let at = 0;
    list.replaceChildren(...parts.flatMap(part => {
      const first = at;
      const options = part.hits.map(hit => option(hit, at++, groups));
      const owned = options.map((_, number) => "search-hit-" + (first + number)).join(" ");
      const label = make("div", { role: "group", class: "search-label", "aria-label": part.label, "aria-owns": owned });
      if (isLabelled) label.append(make("span", { "aria-hidden": "true" }, part.label));
      return [label, ...options];
    }));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    activate(-1);
  }

  function options() { return list.querySelectorAll("[role=option]"); }

  function show(result) {
    if (!result.shown.length) {
      clear(WORD("nothing-found", ask, result.query.trim()));
      status.append(" ", make("a", { href: base + "map.html" }, WORD("look-through-map")));
      return;
    }
    fill(result.parts, result.groups, result.parts.length > 1 || result.parts[0].label !== WORD("pages-group"));
    list.dataset.query = result.query;
    further.hidden = result.total <= result.shown.length;
        status.textContent = result.isPartial ? WORD("partial-results", number, result.total) : WORD("result-count", number, result.total);
  }

  // Before anything is typed: the decisions, the rules that most pages cite, the pages seen last.
  function offer() {
    const offers = shard("root", readRoot) ? index.offers.map(hit => ({ ...hit, url: base + hit.url, trail: "" })) : [];
    const parts = [
      { label: WORD("decisions-group"), hits: offers.filter(hit => hit.kind === "d") },
      { label: WORD("rules-cited-most"), hits: offers.filter(hit => hit.kind === "r") },
      { label: WORD("pages-seen-last"), hits: seen() },
    ].filter(part => part.hits.length);
    clear(WORD("type-to-search"));
    delete list.dataset.query;
    if (parts.length) fill(parts, [], true);
  }

  // The pages that the reader has seen last, but for this one; nothing where the browser keeps nothing.
  function seen() {
    const root = new URL(base || "./", location.href).href;
    let kept = [];
    try { kept = JSON.parse(localStorage.getItem("fingerpost-seen " + root)) || []; } catch (refused) { /* none */ }
    return Array.from(kept).filter(page => typeof page[0] === "string" && root + page[0] !== location.href.replace(/[?#].*$/, ""))
      .slice(0, seenMost).map(page => ({ kind: "p", title: String(page[1]), url: root + page[0], trail: "" }));
  }

  function activate(at) {
    const all = options();
    if (all[active]) all[active].setAttribute("aria-selected", "false");
    active = at;
    if (!all[at]) { active = -1; field.removeAttribute("aria-activedescendant"); return; }
    all[at].setAttribute("aria-selected", "true");
    all[at].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", all[at].id);
  }

  // Answers at once where all is there, else as soon as it is; only the last query counts.
  function search(isMore) {
    const query = field.value, mine = ++turn;
    if (!isMore) room = page;
    remember(query);
    if (!query.trim()) {
      offer();
      if (!loaded.has("root")) load("root").then(() => { if (mine === turn) offer(); });
      return;
    }
    const result = answerNow(query, room);
    if (result) { show(result); return; }
    if (!isMore) clear(WORD("searching"));
    setTimeout(() => {
      if (mine !== turn) return;
      ask(query, room, () => mine !== turn).then(result => { if (result && mine === turn) show(result); });
    }, loaded.has("root") ? 40 : 0);
  }

  // Keeps the query in the address, so that a search can be shared and is there when one comes back.
  function remember(query) {
    const url = new URL(location.href);
    if (query.trim()) url.searchParams.set("q", query); else url.searchParams.delete("q");
    try { history.replaceState(history.state, "", url); } catch (refused) { /* the address stays */ }
  }

  // A query that the reader is still typing goes on behind its end; any other is replaced by typing.
  function open(query, isTyped) {
    if (!dialog.open) {
      opener = own("activeElement");
      dialog.showModal();
    }
    if (query) field.value = query;
    field.focus();
    if (!isTyped) field.select();
    search();
  }

  field.addEventListener("input", () => search());
  field.addEventListener("keydown", event => {
    const count = list.hidden ? 0 : options().length;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && count) activate(active + 1 < count ? active + 1 : 0);
    else if (event.key === "ArrowUp" && count) activate(active > 0 ? active - 1 : count - 1);
    else if (event.key === "Enter" && count && (active >= 0 || field.value.trim())) options()[Math.max(active, 0)].click();
    else return;
    event.preventDefault();
  });
  further.addEventListener("click", () => {
    room += page;
    search(true);
    field.focus();
  });
  shut.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", event => {
    if (event.target === dialog || event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.target.closest("a").hash && samePage(event.target.closest("a"))) dialog.close();
  });
  dialog.addEventListener("close", () => {
    turn++;
    remember("");
    if (opener && opener.focus) opener.focus();
  });

  function samePage(link) { return link.pathname === location.pathname; }

  Object.assign(fingerpostSearch, { open });
})();
