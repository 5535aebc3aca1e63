// The index: its root, and what its shards say of terms and words.
(function () {
  "use strict";
  const { index, values, shard, reader, spell, scan, stem, stopWords } = fingerpostSearch;

  function readRoot(data) {
    const lines = data.split("\n");
    index.isEnglish = lines[0] === "en";
    const first = [], unitOf = [];
    let read = reader(lines[1]);
    while (!read.isDone) {
      const count = read.number(), length = read.number();
      for (let unit = 0; unit < length; unit++) {
        first.push(unitOf.length);
        for (let section = 0; section < count; section++) unitOf.push(first.length - 1);
      }
    }
    index.first = first;
    index.unitOf = Int32Array.from(unitOf);
    index.passages = [];
    read = reader(lines[2]);
    while (!read.isDone) index.passages.push(read.number() + (index.passages.at(-1) || 0));
    [index.terms, index.words, index.ends] = lines.slice(3, 6).map(line => {
      let last = "";
      return line.split(" ").slice(0, -1).map(coded => (last = spell(last, coded)));
    });
    index.heads = new Map(lines[6].split("\t").map(head => head.split(" ")).map(head => [head[0], head.slice(1)]));
    index.decisions = [];
    index.offers = [];
    for (const line of lines.slice(10)) {
      const fields = line.split("\t");
      if (/^\d/.test(line)) index.decisions.push({ unit: +fields[0], options: fields.slice(1).map(option => option.split("|").map(name => scan(name).map(word => stem(word.word)))) });
      else index.offers.push({ kind: fields[0], title: fields[1], url: fields[2], trail: fields[3] });
    }
    // The kind of each unit: a letter, and whether it comes after others.
    index.kinds = [];
    index.isLower = [];
    for (const run of lines[7].split(" ").filter(Boolean)) {
      const [, kind, lower, count] = /^(.)(-?)(\d+)$/.exec(run);
      for (let unit = 0; unit < +count; unit++) { index.kinds.push(kind); index.isLower.push(Boolean(lower)); }
    }
    // What else a phrase may be called, by its stems.
    index.synonyms = new Map();
    for (const [groups, isOwn] of [[lines[8], true], [lines[9], false]]) for (const group of groups.split("\t").filter(Boolean)) {
      const forms = group.split("|").map(form => ({ text: form, stems: stems(form), isOwn: isOwn }));
      for (const form of forms) {
        const key = form.stems.join(" ");
        index.synonyms.set(key, (index.synonyms.get(key) || []).concat(forms.filter(other => other !== form)));
      }
    }
    return index;
  }

  function stems(text) {
    const words = scan(text).map(token => token.word);
    const weighty = index.isEnglish ? words.filter(word => !stopWords.has(word)) : words;
    return (weighty.length ? weighty : words).map(stem);
  }

  // The last of sorted separators that is not above a word.
  function place(separators, word) {
    let low = 0, high = separators.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (separators[middle] <= word) low = middle; else high = middle - 1;
    }
    return low;
  }

  const encoder = new TextEncoder();

  function nameOf(kind, separator) {
    return kind + "-" + Array.from(encoder.encode(separator), byte =>
      byte >= 0x30 && byte <= 0x39 || byte >= 0x61 && byte <= 0x7a ? String.fromCharCode(byte) : "_" + byte.toString(16)).join("");
  }

  function termShard(term) { return nameOf("t", index.terms[place(index.terms, term)]); }

  // What is known of a term: in how many sections it is, and which say the most; null where it is
  // unknown, undefined while that is missing.
  function find(term) {
    if (!index.terms.length) return null;
    const terms = shard(termShard(term), data => {
      const terms = new Map(), fields = data.split(" ");
      let last = "";
      for (let at = 0; at + 1 < fields.length; at += 2) terms.set(last = spell(last, fields[at]), fields[at + 1]);
      return terms;
    });
    if (!terms) return terms;
    let entry = terms.get(term);
    if (entry === undefined) return null;
    if (typeof entry === "string") terms.set(term, entry = decode(entry));
    return entry;
  }

  function decode(data) {
    const entry = { count: 0, units: null, sections: [], impacts: [], isField: [] };
    const read = reader(data);
    if (data[0] === "~" && data.lastIndexOf("~") > 0) {
      read.at = 1;
      entry.count = read.number();
      entry.units = Array.from({ length: Math.ceil(index.first.length / 6) }, read.digit);
      read.at++;
    }
    let section = -1;
    while (!read.isDone) {
      const number = read.number();
      section += (number >> 2) + 1;
      entry.sections.push(section);
      entry.isField.push((number & 3) === 3);
      entry.impacts.push((number & 3) === 3 ? read.digit() / 4 : [0.6, 1, 1.6][number & 3]);
    }
    entry.count = entry.count || entry.sections.length;
    return entry;
  }

  // The words that begin with a text, or, of reversed ones, end with it, each with its magnitude.
  function wordsFrom(kind, beginning, most) {
    const separators = kind === "w" ? index.words : index.ends;
    if (!separators.length) return [];
    const last = Math.min(place(separators, beginning + "\uffff"), place(separators, beginning) + most - 1);
    const words = [];
    for (let at = place(separators, beginning); at <= last; at++) {
      const list = shard(nameOf(kind, separators[at]), data => {
        const fields = data.split(" ");
        const list = [];
        let last = "", coded = fields[0];
        for (let at = 1; at < fields.length; at++) {
          last = spell(last, coded);
          list.push([last, values[fields[at].charCodeAt(0)]]);
          coded = fields[at].slice(1);
        }
        return list;
      });
      if (list) for (const entry of list) if (entry[0].startsWith(beginning)) words.push(entry);
    }
    return words;
  }

  Object.assign(fingerpostSearch, { readRoot, stems, place, termShard, find, wordsFrom });
})();
