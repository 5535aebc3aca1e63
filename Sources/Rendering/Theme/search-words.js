// The words of a text, folded and cut as in `Sources/Search/Words`.
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

  // Short codes that are looked for as they are written: `1-2-1`, `3.13`, `i/o`.
  const codes = /(?<![\p{L}\p{N}\p{M}_./:-])[A-Za-z0-9]{1,3}(?:[./:-][A-Za-z0-9]{1,3})+(?![\p{L}\p{N}\p{M}_])/gu;

  function isCode(text) {
    return text.length < 9 && (/\d/.test(text) || !/[.:]/.test(text) && /(^|[/-])[A-Za-z]([/-]|$)/.test(text));
  }

  // The words of a text with their places; of a word of several parts also the parts.
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
