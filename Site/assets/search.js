window.fingerpostSearch = {};
(function () {
  "use strict";
  const base = own("currentScript").dataset.root;
  const createElement = own("createElement");
  const loaded = new Map(), loading = new Map(), parsed = new Map();
  const missing = new Set();
  window.fingerpostShard = (name, data) => { loaded.set(name, data); };
  function load(name) {
    if (!loading.has(name)) {
      loading.set(name, new Promise(done => {
        const script = createElement("script");
        script.src = base + "assets/search/" + name + ".js";
        script.onload = done;
        script.onerror = () => { loaded.set(name, ""); done(); };
        own("head").append(script);
      }));
    }
    return loading.get(name);
  }
  function shard(name, read) {
    if (parsed.has(name)) return parsed.get(name);
    if (!loaded.has(name)) { missing.add(name); return undefined; }
    parsed.set(name, read(loaded.get(name)));
    loaded.set(name, "");
    return parsed.get(name);
  }
  const values = new Int8Array(128);
  for (let code = 0x21, value = 0; code < 0x7f; code++) if (code !== 0x22 && code !== 0x5c) values[code] = value++;
  function reader(text, from) {
    let at = from || 0;
    return {
      digit: () => values[text.charCodeAt(at++)],
      number() {
        let sum = 0, scale = 1;
        for (;;) {
          const digit = values[text.charCodeAt(at++)];
          if (digit < 60 || at > text.length) return sum + digit * scale;
          sum += digit * scale;
          scale *= 32;
        }
      },
      get isDone() { return at >= text.length; },
      get at() { return at; },
      set at(value) { at = value; },
    };
  }
  function spell(last, coded) { return last.slice(0, values[coded.charCodeAt(0)]) + coded.slice(1); }
  const index = { isEnglish: true };
  Object.assign(fingerpostSearch, { base, createElement, index, missing, loaded, values, load, shard, reader, spell });
})();
(function () {
  "use strict";
  const several = { "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "ς": "σ" };
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "").replace(/[ßæœþøđðłħıς]/g, letter => several[letter]).normalize("NFC");
  }
  const runs = /[\p{L}\p{N}\p{M}_]+/gu;
  const paired = /[\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]+/g;
  const inner = /[A-Z]+(?![a-z\u0080-\uffff])|[A-Z]?[a-z\u0080-\uffff]+|\d+/g;
  const codes = /(?<![\p{L}\p{N}\p{M}_./:-])[A-Za-z0-9]{1,3}(?:[./:-][A-Za-z0-9]{1,3})+(?![\p{L}\p{N}\p{M}_])/gu;
  function isCode(text) {
    return text.length < 9 && (/\d/.test(text) || !/[.:]/.test(text) && /(^|[/-])[A-Za-z]([/-]|$)/.test(text));
  }
  function scan(text) {
    const words = [], whole = new Map(Array.from(text.matchAll(codes), match => [match.index, match[0]]));
    for (const match of text.matchAll(runs)) {
      let run = match[0], end = match.index + run.length;
      const code = whole.get(match.index);
      if (code && isCode(code)) words.push({ word: code.toLowerCase(), parts: [], isCode: true, start: match.index, end: match.index + code.length });
      const before = text.slice(0, match.index);
      if (run.length < 3 && /[\p{L}\p{N}_][\x27’]$/u.test(before)) continue;
      if (run.length < 3) {
        const sign = /^(\+\+|#(?![\p{L}\p{N}_]))/u.exec(text.slice(end));
        if (sign) { words.push({ word: fold(run) + sign[0], parts: [], start: match.index, end: end + sign[0].length }); continue; }
      }
      let start = 0;
      for (const pairs of run.matchAll(paired)) {
        add(run.slice(start, pairs.index), match.index + start);
        start = pairs.index + pairs[0].length;
        const letters = pairs[0].normalize("NFC");
        for (let index = 0; index < Math.max(letters.length - 1, 1); index++) {
          words.push({ word: letters.slice(index, index + 2), parts: [], isPair: true, start: match.index + pairs.index + index, end: match.index + pairs.index + Math.min(index + 2, letters.length) });
        }
      }
      add(run.slice(start), match.index + start);
    }
    return words;
    function add(run, start) {
      const word = fold(run).replace(/^_+|_+$/g, "");
      if (!word) return;
      const parts = (run.match(inner) || []).map(fold);
      words.push({ word: word, parts: parts.length > 1 ? parts.filter(part => part.length > 1) : [], start: start, end: start + run.length });
    }
  }
  Object.assign(fingerpostSearch, { fold, scan });
})();
(function () {
  "use strict";
  const { index } = fingerpostSearch;
  const special = { skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes" };
  const doubles = { ization: "ize", ational: "ate", fulness: "ful", ousness: "ous", iveness: "ive", tional: "tion", biliti: "ble", lessli: "less", entli: "ent", ation: "ate", alism: "al", aliti: "al", ousli: "ous", iviti: "ive", fulli: "ful", enci: "ence", anci: "ance", abli: "able", izer: "ize", ator: "ate", alli: "al", bli: "ble" };
  const triples = { ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ness: "", ful: "" };
  const endings = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic"];
  const shortEnd = /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;
  function stem(word) {
    if (!index.isEnglish || word.length < 3 || /[^a-z\x27]/.test(word)) return word;
    if (Object.hasOwn(special, word)) return special[word];
    word = word.replace(/^\x27/, "").replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    word = word.replace(/(\x27s\x27|\x27s|\x27)$/, "");
    const region = from => { const match = /[aeiouy][^aeiouy]/.exec(word.slice(from)); return match ? from + match.index + 2 : word.length; };
    const known = /^(gener|commun|arsen)/.exec(word);
    const r1 = known ? known[0].length : region(0), r2 = region(r1);
    const cut = count => word.slice(0, word.length - count);
    const ends = suffix => word.endsWith(suffix);
    if (ends("sses")) word = cut(2);
    else if (/ie[ds]$/.test(word)) word = cut(word.length > 4 ? 2 : 1);
    else if (!/[us]s$/.test(word) && /[aeiouy].+s$/.test(word)) word = cut(1);
    if (/^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/.test(word)) return word;
    const eed = /eed(ly)?$/.exec(word), past = /(ingly|edly|ing|ed)$/.exec(word);
    if (eed) { if (eed.index >= r1) word = word.slice(0, eed.index) + "ee"; }
    else if (past && /[aeiouy]/.test(word.slice(0, past.index))) {
      word = word.slice(0, past.index);
      if (/(at|bl|iz)$/.test(word)) word += "e";
      else if (/([bdfgmnprt])\1$/.test(word)) { if (!/^[aeo]..$/.test(word)) word = cut(1); else if (r1 >= word.length && shortEnd.test(word)) word += "e"; }
      else if (r1 >= word.length && shortEnd.test(word)) word += "e";
    }
    word = word.replace(/(.[^aeiouy])[yY]$/, "$1i");
    let match = /(ization|ational|fulness|ousness|iveness|tional|biliti|lessli|entli|ation|alism|aliti|ousli|iviti|fulli|enci|anci|abli|izer|ator|alli|bli)$/.exec(word);
    if (match) { if (match.index >= r1) word = word.slice(0, match.index) + doubles[match[0]]; }
    else if (ends("ogi")) { if (word.length - 3 >= r1 && /logi$/.test(word)) word = cut(1); }
    else if (/[cdeghkmnrt]li$/.test(word) && word.length - 2 >= r1) word = cut(2);
    match = /(ational|tional|alize|icate|iciti|ical|ness|ful)$/.exec(word);
    if (match) { if (match.index >= r1) word = word.slice(0, match.index) + triples[match[0]]; }
    else if (ends("ative") && word.length - 5 >= r2) word = cut(5);
    const ending = endings.find(ends);
    if (ending) { if (word.length - ending.length >= r2) word = cut(ending.length); }
    else if (/[st]ion$/.test(word) && word.length - 3 >= r2) word = cut(3);
    if (ends("e")) { if (word.length - 1 >= r2 || word.length - 1 >= r1 && !shortEnd.test(cut(1))) word = cut(1); }
    else if (ends("ll") && word.length - 1 >= r2) word = cut(1);
    return word.toLowerCase();
  }
  const stopWords = new Set(("a about all also am an and are as at be been but by can could did does for from had has have he her his how i in into is it its just may me more most much must my no nor of on one only or other our out over shall she should so such than that the their them then there these they this those to too up us was we were what which who whom why will with would you your vs versus").split(" "));
  const lightWords = new Set("any some if where while when not do across early late using use used get gets make makes way ways need want without between during through after before under within each both either every many best good new give gives given help right really".split(" "));
  Object.assign(fingerpostSearch, { stem, stopWords, lightWords });
})();
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
    index.kinds = [];
    index.isLower = [];
    for (const run of lines[7].split(" ").filter(Boolean)) {
      const [, kind, lower, count] = /^(.)(-?)(\d+)$/.exec(run);
      for (let unit = 0; unit < +count; unit++) { index.kinds.push(kind); index.isLower.push(Boolean(lower)); }
    }
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
(function () {
  "use strict";
  const { index, missing, stem, termShard, find, wordsFrom } = fingerpostSearch;
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
  function isChance(entries, together) {
    const count = index.unitOf.length;
    const expected = entries.reduce((share, entry) => share * entry.count / count, count);
    return entries.length > 1 && together.sections.length < 1.5 * expected;
  }
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
(function () {
  "use strict";
  const {
    index, missing, shard, scan, stem, stopWords, lightWords, readRoot, find, meanings, synonyms,
  } = fingerpostSearch;
  function answer(query) {
    missing.clear();
    if (!shard("root", readRoot)) return undefined;
    const text = typedId(query) || query, isOpen = token => token.end === text.length;
    let tokens = scan(text).slice(0, 16);
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
    const pages = hits.filter(hit => !isNote(hit)), isWhole = pages.some(hit => !hit.lacks);
    result.pages = isWhole ? pages.filter(hit => !hit.lacks || hit.isNear) : pages;
    result.isPartial = !isWhole && pages.length > 0;
    if (!result.notes.length && !isWhole) result.notes = hits.filter(isNote);
    lead(groups, result);
    result.total = result.pages.length + result.notes.length;
    return result;
  }
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
      const lacks = groups.length - matched[unit];
      const isNear = lacks === 1 && inField[unit] === matched[unit] && top[unit] > 0;
      if (isNear) score *= 0.6;
      hits.push({ unit: unit, section: section, score: score, lacks: lacks, isNear: isNear });
    }
    return hits.sort(byScore);
  }
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
  function typedId(query) {
    const match = /^(?:[a-z]+:(?:[a-z0-9-]+\/)?)?([a-z0-9]+(?:[-_][a-z0-9]+)+)$/.exec(query.trim().toLowerCase());
    return match && match[1];
  }
  Object.assign(fingerpostSearch, { answer, typedId });
})();
(function () {
  "use strict";
  const {
    base, createElement, index, missing, load, shard, scan, stem, place, answer, typedId,
  } = fingerpostSearch;
  function describe(hit) {
    const number = place(index.passages, hit.section);
    const sections = shard("p-" + number, data => {
      const sections = new Map();
      let unit = { url: "", trail: "" }, section = index.passages[number];
      for (const line of data.split("\n")) {
        const fields = line.split("\t");
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
  function arrange(result, room) {
    const id = typedId(result.query);
    const isNamed = hit => hit && hit.url.split("#").pop().replace(/^question-/, "") === id;
    const named = id ? result.notes.slice(0, 16).filter(hit => isNamed(describe(hit))) : [];
    const notes = result.notes.filter(hit => !named.includes(hit));
    const most = Math.max(room - named.length - Math.min(notes.length, Math.ceil(room / 3)), 1);
    const pages = result.pages.slice(0, most);
    const parts = [
      { label: "With this id", hits: named },
      { label: "Pages", hits: pages },
      { label: "Rules, evidence and terms", hits: notes.slice(0, room - named.length - pages.length) },
    ];
    result.parts = parts.map(part => ({ label: part.label, hits: part.hits.map(describe) })).filter(part => part.hits.length);
    if (missing.size) return null;
    result.parts.forEach(part => { part.hits = part.hits.filter(Boolean); });
    result.shown = result.parts.flatMap(part => part.hits);
    return result;
  }
  async function ask(query, room, isStale) {
    for (let round = 0; round < 12; round++) {
      const result = answerNow(query, room);
      if (result) return result;
      await Promise.all(Array.from(missing, load));
      if (isStale && isStale()) return null;
    }
    return null;
  }
  function answerNow(query, room) {
    const result = answer(query);
    return result ? arrange(result, room) : null;
  }
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
  function fits(term, near, group) {
    if (group.terms.has(term)) return true;
    return Array.from(group.terms.values()).some(other => other.stems && other.stems.includes(term) && near.some(term => other.stems.includes(term)));
  }
  Object.assign(fingerpostSearch, { ask, answerNow, mark });
})();
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
  const field = make("input", { type: "text", id: "search-field", role: "combobox", "aria-label": "Search this handbook", "aria-expanded": "false", "aria-controls": "search-list", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", placeholder: "Search" });
  const shut = make("button", { type: "button", class: "search-close" }, "Close");
  const status = make("p", { class: "search-status", role: "status", "aria-live": "polite" });
  const list = make("div", { id: "search-list", role: "listbox", "aria-label": "Results" });
  const further = make("button", { type: "button", class: "search-more" }, "More results");
  const keys = make("p", { class: "search-keys", "aria-hidden": "true" }, make("kbd", {}, "↑"), make("kbd", {}, "↓"), "to choose ", make("kbd", {}, "Enter"), "to open ", make("kbd", {}, "Esc"), "to close");
  const dialog = make("dialog", { class: "search", "aria-label": "Search" }, make("div", { class: "search-head" }, field, shut), status, list, further, keys);
  own("body").append(dialog);
  const kindOf = hit => ("" + ({"d": "Decision", "e": "Evidence", "f": "Section", "p": "Page", "q": "Question", "r": "Rule", "t": "Term"}[(hit.kind)] || ""));
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
    const isShown = groups.every((group, at) => group.isJoined || !group.terms.size || has.has(at));
    const others = groups.filter((group, at) => group.terms.size && !has.has(at) && !(isShown && group.isJoined));
    if (others.length && hit.text !== undefined) {
      text.append(hit.text ? " … " : "");
      others.forEach((group, at) => {
        const best = Array.from(group.terms.values()).reduce((a, b) => b.weight > a.weight ? b : a);
        text.append(at ? ", " : "also ", make("mark", {}, best.word || group.token.word));
      });
    }
    const link = make("a", { role: "option", id: "search-hit-" + at, href: hit.url, tabindex: "-1", "aria-selected": "false" });
    if (parts.length) link.append(trail);
    link.append(title);
    if (text.childNodes.length) link.append(text);
    link.append(" ", make("span", { class: "search-badge", "data-kind": hit.kind }, kindOf(hit)));
    return link;
  }
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
      clear(("Nothing found for “" + (result.query.trim()) + "”."));
      status.append(" ", make("a", { href: base + "map.html" }, "Look through the site map"));
      return;
    }
    fill(result.parts, result.groups, result.parts.length > 1 || result.parts[0].label !== "Pages");
    list.dataset.query = result.query;
    further.hidden = result.total <= result.shown.length;
        status.textContent = result.isPartial ? ("No page has all of these words; " + (result.total) + " " + ["result", "results"][Math.min((result.total) === 1 ? 0 : 1, 1)] + " with some of them") : ("" + (result.total) + " " + ["result", "results"][Math.min((result.total) === 1 ? 0 : 1, 1)]);
  }
  function offer() {
    const offers = shard("root", readRoot) ? index.offers.map(hit => ({ ...hit, url: base + hit.url, trail: "" })) : [];
    const parts = [
      { label: "Decisions", hits: offers.filter(hit => hit.kind === "d") },
      { label: "Rules cited most", hits: offers.filter(hit => hit.kind === "r") },
      { label: "Pages seen last", hits: seen() },
    ].filter(part => part.hits.length);
    clear("Type to search.");
    delete list.dataset.query;
    if (parts.length) fill(parts, [], true);
  }
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
    if (!isMore) clear("Searching…");
    setTimeout(() => {
      if (mine !== turn) return;
      ask(query, room, () => mine !== turn).then(result => { if (result && mine === turn) show(result); });
    }, loaded.has("root") ? 40 : 0);
  }
  function remember(query) {
    const url = new URL(location.href);
    if (query.trim()) url.searchParams.set("q", query); else url.searchParams.delete("q");
    try { history.replaceState(history.state, "", url); } catch (refused) { /* the address stays */ }
  }
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
