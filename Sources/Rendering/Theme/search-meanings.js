// What a word of a query may mean: itself, what it begins, what it is a misspelling of, what else it
// may be called.
(function () {
  "use strict";
  const { index, missing, stem, termShard, find, wordsFrom } = fingerpostSearch;

  // The terms that a word of the query may mean, each with its weight and what is known of it.
  function meanings(token, isLast, hasOther) {
    const word = token.word;
    const found = new Map();
    const add = (term, weight, word) => {
      const entry = find(term);
      if (entry && !(found.has(term) && found.get(term).weight >= weight)) found.set(term, { term: term, weight: weight, entry: entry, word: word });
      return entry;
    };
    const exact = add(stem(word), 1, word);
    if (exact === undefined) return found;
    if (isLast && (!token.isPair || word.length < 2)) complete(word, exact, add);
    if (hasOther || token.isCode) return found;
    if (!found.size && word.length > 3 && !missing.size) respell(word, 2, isLast, add);
    else if (exact && found.size === 1 && exact.count < 3 && word.length > 4) respell(word, 1, false, (term, weight, word, magnitude) => { if (magnitude > 8) add(term, weight, word); });
    return found;
  }

  // Adds the words that a word begins.
  function complete(word, exact, add) {
    const head = index.heads.get(word);
    const words = head ? head.map(word => [word, 20]) : wordsFrom("w", word, 3);
    words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const shards = new Set([termShard(stem(word))]);
    let room = 12;
    for (const [longer] of words) {
      if (longer === word || !room) continue;
      const term = stem(longer);
      shards.add(termShard(term));
      if (shards.size > (exact ? 2 : 3)) { shards.delete(termShard(term)); continue; }
      room--;
      add(term, (exact ? 0.3 : 0.8) + 0.2 * word.length / longer.length, longer);
    }
  }

  // Adds the words that a word may be a misspelling of: those nearest to it and, of these, the most
  // frequent. One end of the word is taken to be right.
  function respell(word, errors, isLast, add) {
    if (word.length < 6) errors = 1;
    const reversed = Array.from(word).reverse().join("");
    for (const half of [Math.max(Math.floor((word.length - 1) / 2), 2), 2]) {
      const candidates = new Map(wordsFrom("w", word.slice(0, half), 3));
      for (const [ending, magnitude] of wordsFrom("e", reversed.slice(0, half), 3)) candidates.set(Array.from(ending).reverse().join(""), magnitude);
      if (missing.size) return;
      const near = [];
      for (const [other, magnitude] of candidates) {
        if (other === word || other.length < 3) continue;
        let distance = Math.abs(other.length - word.length) > errors ? 9 : edits(word, other, errors);
        if (isLast && distance > 1 && other.length > word.length && word.length > 4) distance = Math.min(distance, 0.5 + edits(word, other.slice(0, word.length), 1), 0.5 + edits(word, other.slice(0, word.length + 1), 1));
        if (distance <= errors) near.push([other, distance, magnitude]);
      }
      if (!near.length) continue;
      near.sort((a, b) => a[1] - b[1] || b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
      const best = near[0];
      const shards = new Set();
      for (const [other, distance, magnitude] of near.slice(0, 8)) {
        if (distance > best[1] + 0.5 && magnitude < best[2] + 4) continue;
        const term = stem(other);
        shards.add(termShard(term));
        if (shards.size > 3) break;
        add(term, 0.8 / (1 + distance * 0.3), other, magnitude);
      }
      return;
    }
  }

  // For each word what else it may be called, alone or with its neighbours: phrases as stems, each
  // with where all of it is.
  function synonyms(tokens) {
    const words = tokens.map(token => stem(token.word)), found = tokens.map(() => []);
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 1; end <= Math.min(start + 4, words.length); end++) {
        for (const form of index.synonyms.get(words.slice(start, end).join(" ")) || []) {
          if (form.stems.every(stem => words.slice(start, end).includes(stem))) continue;
          const entries = form.stems.map(find), entry = entries.reduce((a, b) => a && b && both(a, b));
          if (entry && !form.isOwn && isChance(entries, entry)) continue;
          if (entry) for (let at = start; at < end; at++) found[at].push({ term: form.stems.join(" "), stems: form.stems, weight: 0.7, entry: entry, word: form.text });
        }
      }
    }
    return found;
  }

  // Whether terms are hardly oftener in one section than by chance, so that they are no phrase there.
  function isChance(entries, together) {
    const count = index.unitOf.length;
    const expected = entries.reduce((share, entry) => share * entry.count / count, count);
    return entries.length > 1 && together.sections.length < 1.5 * expected;
  }

  // Where two terms are in one section.
  function both(a, b) {
    const entry = { count: 0, units: null, sections: [], impacts: [], isField: [] };
    for (let i = 0, j = 0; i < a.sections.length && j < b.sections.length;) {
      const left = a.sections[i], right = b.sections[j];
      if (left === right) {
        entry.sections.push(left);
        entry.impacts.push(Math.min(a.impacts[i], b.impacts[j]));
        entry.isField.push(a.isField[i] && b.isField[j]);
      }
      if (left <= right) i++;
      if (right <= left) j++;
    }
    entry.count = Math.max(entry.sections.length, 1);
    return entry;
  }

  // How many letters must be changed, added, taken out or swapped with a neighbour (optimal string
  // alignment); more than `most` is any number above it.
  function edits(a, b, most) {
    let above = [], row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const isSame = a[i - 1] === b[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], above[j - 2] + 1);
        least = Math.min(least, next[j]);
      }
      if (least > most) return most + 1;
      above = row;
      row = next;
    }
    return row[b.length];
  }

  Object.assign(fingerpostSearch, { meanings, synonyms });
})();
