// Puts facts in words. The phrases come with each decision, from the tables of words, and are read here as
// `Phrase.swift` reads them: text, and parts [kind, name, …] that facts fill.
(function () {
  "use strict";
  const escape = text => text.replace(/[\\`*_[\]<>#|&]/g, "\\$&").replace(/[\n\r]/g, " ");

  // A share as a percentage; a half rounds up, whatever the order in which it was added up.
  function percentage(share, low, high, unit, mark) {
    if (share <= 0 || share >= 1) return (share > 0 ? 100 : 0) + unit;
    const tenths = Math.round(share * 1000 + 1e-9), whole = Math.round(share * 100 + 1e-9);
    if (tenths < 1) return low;
    if (tenths < 100) return String(tenths / 10).replace(".", mark) + unit;
    return whole >= 100 ? high : whole + unit;
  }

  // The pieces of a filled phrase. `mark` may make something else of text that names what its facts
  // are about: a link.
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
        case "1": return fill(rest[Math.min(PLURAL(size), rest.length - 1)] || []);
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
