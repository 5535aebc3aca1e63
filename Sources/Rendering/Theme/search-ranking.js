// The answer to a query: the pages and notes that have its words, the best first.
(function () {
  "use strict";
  const {
    index, missing, shard, scan, stem, stopWords, lightWords, readRoot, find, meanings, synonyms,
  } = fingerpostSearch;

  // The answer to a query, or undefined while shards are missing.
  function answer(query) {
    missing.clear();
    if (!shard("root", readRoot)) return undefined;
    const text = typedId(query) || query, isOpen = token => token.end === text.length;
    let tokens = scan(text).slice(0, 16);
    // A code that is known goes for its parts, else these for it.
    const known = tokens.filter(token => token.isCode && meanings(token, isOpen(token)).size);
    if (missing.size) return undefined;
    tokens = tokens.filter(token => token.isCode ? known.includes(token) : !known.some(code => code.start <= token.start && token.end <= code.end));
    const weighty = tokens.filter(token => !(index.isEnglish && stopWords.has(token.word)));
    if (weighty.length) tokens = weighty;
    tokens = tokens.slice(0, 12);
    const others = synonyms(tokens);
    let groups = tokens.map((token, at) => {
      const terms = meanings(token, isOpen(token), others[at].length > 0);
      for (const other of others[at]) {
        if (!(terms.has(other.term) && terms.get(other.term).weight > other.weight)) terms.set(other.term, other);
      }
      return { token: token, terms: terms };
    });
    if (missing.size) return undefined;
    // A word of several parts is looked for by its parts where it occurs nowhere; and else they tell
    // what is about the same.
    const extra = [];
    groups = groups.flatMap(group => {
      const parts = group.token.parts.filter(part => !stopWords.has(part)).map(part => ({ token: { word: part, parts: [] }, terms: meanings({ word: part, parts: [] }, false) }));
      const isKnown = Array.from(group.terms.values()).some(term => term.weight === 1);
      if (!parts.length || isKnown) { extra.push(...parts.filter(part => part.terms.size)); return [group]; }
      return parts;
    });
    if (index.isEnglish && groups.filter(group => !lightWords.has(group.token.word)).length) {
      extra.push(...groups.filter(group => lightWords.has(group.token.word) && group.terms.size));
      groups = groups.filter(group => !lightWords.has(group.token.word));
    }
    if (missing.size) return undefined;
    const result = { query: query, pages: [], notes: [], named: [], isPartial: false, groups: groups, total: 0 };
    if (!groups.length) return result;
    let joined = join(groups);
    if (missing.size) return undefined;
    if (joined && groups.some(group => !group.terms.size)) { groups = joined; joined = null; }
    let hits = rank(groups, extra);
    if (joined) {
      const best = new Map(hits.map(hit => [hit.unit, hit]));
      for (const hit of rank(joined, extra)) {
        const other = best.get(hit.unit);
        if (!other || hit.lacks < other.lacks || hit.lacks === other.lacks && hit.score > other.score) best.set(hit.unit, hit);
      }
      hits = Array.from(best.values()).sort(byScore);
      groups = groups.concat(joined.filter(group => !groups.includes(group)).map(group => Object.assign(group, { isJoined: true })));
    }
    result.groups = groups;
    const isNote = hit => "rqet".includes(index.kinds[hit.unit]);
    result.notes = hits.filter(hit => isNote(hit) && !hit.lacks);
    // Where no page has all words, those that have most of them; notes only where nothing has all.
    const pages = hits.filter(hit => !isNote(hit)), isWhole = pages.some(hit => !hit.lacks);
    result.pages = isWhole ? pages.filter(hit => !hit.lacks || hit.isNear) : pages;
    result.isPartial = !isWhole && pages.length > 0;
    if (!result.notes.length && !isWhole) result.notes = hits.filter(isNote);
    lead(groups, result);
    result.total = result.pages.length + result.notes.length;
    return result;
  }

  // The groups with two neighbours in one, where the words are one: `time sheet`.
  function join(groups) {
    for (let at = 0; at + 1 < groups.length && groups.length < 4; at++) {
      const word = groups[at].token.word + groups[at + 1].token.word, term = stem(word);
      const entry = groups[at].token.isPair || word.length < 6 ? null : find(term);
      if (!entry) continue;
      const both = { token: { word: word, parts: [] }, terms: new Map([[term, { term: term, weight: 1, entry: entry, word: word }]]) };
      return groups.slice(0, at).concat(both, groups.slice(at + 2));
    }
    return null;
  }

  function byScore(a, b) { return b.score - a.score || a.section - b.section; }

  // The units that have the words, or at least half of them, the best first, each with its best
  // section; words of `extra` need not be there.
  function rank(groups, extra) {
    const count = index.unitOf.length, units = index.first.length;
    const together = new Float32Array(count), apart = new Float32Array(units), top = new Float32Array(units);
    const matched = new Uint8Array(units), inField = new Uint8Array(units);
    for (const group of groups.concat(extra)) {
      if (!group.terms.size) continue;
      const isExtra = extra.includes(group);
      const score = new Float32Array(count), best = new Float32Array(units), field = new Uint8Array(units);
      let frequency = 0;
      for (const term of group.terms.values()) frequency = Math.max(frequency, term.entry.count);
      const rarity = Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)) + 0.2;
      for (const { weight, entry } of group.terms.values()) {
        const factor = weight * rarity * (isExtra ? 0.35 : 1);
        if (entry.units) for (let unit = 0; unit < units; unit++) {
          if (entry.units[unit / 6 | 0] >> unit % 6 & 1) best[unit] = Math.max(best[unit], 0.3 * factor);
        }
        for (let at = 0; at < entry.sections.length; at++) {
          const section = entry.sections[at], value = factor * entry.impacts[at];
          if (value > score[section]) score[section] = value;
          const unit = index.unitOf[section];
          if (value > best[unit]) best[unit] = value;
          if (entry.isField[at] && weight > 0.5) field[unit] = 1;
        }
      }
      for (let section = 0; section < count; section++) together[section] += score[section];
      for (let unit = 0; unit < units; unit++) {
        if (!best[unit]) continue;
        if (!isExtra) { matched[unit]++; inField[unit] += field[unit]; }
        apart[unit] += best[unit];
        top[unit] += score[index.first[unit]];
      }
    }
    const hits = [], least = Math.ceil(groups.length / 2);
    for (let unit = 0; unit < units; unit++) {
      if (matched[unit] < least) continue;
      const end = unit + 1 < units ? index.first[unit + 1] : count;
      let section = index.first[unit];
      for (let at = section + 1; at < end; at++) if (together[at] > together[section] * (section === index.first[unit] ? 1.05 : 1)) section = at;
      let score = 0.45 * apart[unit] + 0.35 * together[section] + 0.45 * top[unit];
      score *= matched[unit] * matched[unit] * (inField[unit] === groups.length ? 1.5 : 1);
      if (index.isLower[unit]) score *= 0.3;
      // A page whose title or description has all words but one is as good as one that just mentions all.
      const lacks = groups.length - matched[unit];
      const isNear = lacks === 1 && inField[unit] === matched[unit] && top[unit] > 0;
      if (isNear) score *= 0.6;
      hits.push({ unit: unit, section: section, score: score, lacks: lacks, isNear: isNear });
    }
    return hits.sort(byScore);
  }

  // A query that names two options of a decision leads with the decision, unless it says more than
  // the decision does.
  function lead(groups, result) {
    for (const decision of index.decisions) {
      const named = decision.options.filter(names => names.some(words => words.length && words.every(word => groups.some(group => group.terms.has(word) && group.terms.get(word).weight > 0.5))));
      if (named.length < 2) continue;
      const rest = groups.filter(group => !named.some(names => names.flat().some(word => group.terms.has(word))));
      const hit = result.pages.find(hit => hit.unit === decision.unit);
      if (!hit && rest.length) continue;
      result.pages = [hit || { unit: decision.unit, section: index.first[decision.unit], score: 0 }].concat(result.pages.filter(other => other !== hit));
    }
  }

  // An id as it is typed or cited, `ml-needs-python` or `rule:ml-needs-python`; else nothing.
  function typedId(query) {
    const match = /^(?:[a-z]+:(?:[a-z0-9-]+\/)?)?([a-z0-9]+(?:[-_][a-z0-9]+)+)$/.exec(query.trim().toLowerCase());
    return match && match[1];
  }

  Object.assign(fingerpostSearch, { answer, typedId });
})();
