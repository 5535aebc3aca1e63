// The hits as a reader sees them: described, in parts, with the words that were found marked.
(function () {
  "use strict";
  const {
    base, createElement, index, missing, load, shard, scan, stem, place, answer, typedId,
  } = fingerpostSearch;

  // What is to be shown of a hit; undefined while it is missing.
  function describe(hit) {
    const number = place(index.passages, hit.section);
    const sections = shard("p-" + number, data => {
      const sections = new Map();
      let unit = { url: "", trail: "" }, section = index.passages[number];
      for (const line of data.split("\n")) {
        const fields = line.split("\t");
        // (What is shared with the unit before is not said again.)
        if (fields.length === 4) unit = {
          title: fields[0].slice(1), url: (fields[1][0] === "#" ? unit.url.split("#")[0] : "") + fields[1],
          trail: fields[2] === "\u0001" ? unit.trail : fields[2], kind: fields[3],
        };
        else if (fields.length === 3) sections.set(section++, { unit: unit, heading: fields[0], id: fields[1], text: fields[2] });
      }
      return sections;
    });
    const entry = sections && sections.get(hit.section);
    if (!entry) return undefined;
    const id = entry.id || entry.heading.toLowerCase().replace(/[^a-z0-9_\x20-]/g, "").replaceAll(" ", "-");
    return {
      title: entry.unit.title, trail: entry.unit.trail, kind: entry.unit.kind, heading: entry.heading, text: entry.text,
      url: base + entry.unit.url + (entry.heading && id !== "#" ? "#" + encodeURIComponent(id) : ""),
    };
  }
  // Describes the first hits of a result: what goes by the id that was typed, pages, and notes, in
  // as many rows as there is room for; null where something has to be loaded.
  function arrange(result, room) {
    const id = typedId(result.query);
    const isNamed = hit => hit && hit.url.split("#").pop().replace(/^question-/, "") === id;
    const named = id ? result.notes.slice(0, 16).filter(hit => isNamed(describe(hit))) : [];
    const notes = result.notes.filter(hit => !named.includes(hit));
    const most = Math.max(room - named.length - Math.min(notes.length, Math.ceil(room / 3)), 1);
    const pages = result.pages.slice(0, most);
    const parts = [
      { label: WORD("with-this-id"), hits: named },
      { label: WORD("pages-group"), hits: pages },
      { label: WORD("notes-group"), hits: notes.slice(0, room - named.length - pages.length) },
    ];
    result.parts = parts.map(part => ({ label: part.label, hits: part.hits.map(describe) })).filter(part => part.hits.length);
    if (missing.size) return null;
    result.parts.forEach(part => { part.hits = part.hits.filter(Boolean); });
    result.shown = result.parts.flatMap(part => part.hits);
    return result;
  }

  // Answers with the first hits described; loads what that takes, and gives up where `isStale`.
  async function ask(query, room, isStale) {
    for (let round = 0; round < 12; round++) {
      const result = answerNow(query, room);
      if (result) return result;
      await Promise.all(Array.from(missing, load));
      if (isStale && isStale()) return null;
    }
    return null;
  }

  // The answer where nothing has to be loaded for it, else null.
  function answerNow(query, room) {
    const result = answer(query);
    return result ? arrange(result, room) : null;
  }

  // Appends a text with the words that were found marked; returns the groups that it has.
  function mark(text, groups, parent) {
    const has = new Set();
    let end = 0;
    const tokens = scan(text), terms = tokens.map(token => stem(token.word));
    tokens.forEach((token, at) => {
      if (token.start < end && !token.isPair) return;
      const near = [terms[at - 1], terms[at + 1]];
      const fitting = Array.from(groups.keys()).filter(group => [token.word, ...token.parts].some(word => fits(stem(word), near, groups[group])));
      if (!fitting.length) return;
      fitting.forEach(group => has.add(group));
      const start = Math.max(token.start, end);
      if (start >= token.end) return;
      parent.append(text.slice(end, start));
      const marked = createElement("mark");
      marked.textContent = text.slice(start, token.end);
      parent.append(marked);
      end = token.end;
    });
    parent.append(text.slice(end));
    return has;
  }

  // Whether a term is one of a group's or, beside another of them, a part of a phrase.
  function fits(term, near, group) {
    if (group.terms.has(term)) return true;
    return Array.from(group.terms.values()).some(other => other.stems && other.stems.includes(term) && near.some(term => other.stems.includes(term)));
  }

  Object.assign(fingerpostSearch, { ask, answerNow, mark });
})();
