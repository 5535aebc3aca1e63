// The stems of English words: Porter2, as published on snowballstem.org; steps and regions are named as there.
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
    // 1a
    if (ends("sses")) word = cut(2);
    else if (/ie[ds]$/.test(word)) word = cut(word.length > 4 ? 2 : 1);
    else if (!/[us]s$/.test(word) && /[aeiouy].+s$/.test(word)) word = cut(1);
    if (/^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/.test(word)) return word;
    // 1b
    const eed = /eed(ly)?$/.exec(word), past = /(ingly|edly|ing|ed)$/.exec(word);
    if (eed) { if (eed.index >= r1) word = word.slice(0, eed.index) + "ee"; }
    else if (past && /[aeiouy]/.test(word.slice(0, past.index))) {
      word = word.slice(0, past.index);
      if (/(at|bl|iz)$/.test(word)) word += "e";
      else if (/([bdfgmnprt])\1$/.test(word)) { if (!/^[aeo]..$/.test(word)) word = cut(1); else if (r1 >= word.length && shortEnd.test(word)) word += "e"; }
      else if (r1 >= word.length && shortEnd.test(word)) word += "e";
    }
    // 1c
    word = word.replace(/(.[^aeiouy])[yY]$/, "$1i");
    // 2, 3
    let match = /(ization|ational|fulness|ousness|iveness|tional|biliti|lessli|entli|ation|alism|aliti|ousli|iviti|fulli|enci|anci|abli|izer|ator|alli|bli)$/.exec(word);
    if (match) { if (match.index >= r1) word = word.slice(0, match.index) + doubles[match[0]]; }
    else if (ends("ogi")) { if (word.length - 3 >= r1 && /logi$/.test(word)) word = cut(1); }
    else if (/[cdeghkmnrt]li$/.test(word) && word.length - 2 >= r1) word = cut(2);
    match = /(ational|tional|alize|icate|iciti|ical|ness|ful)$/.exec(word);
    if (match) { if (match.index >= r1) word = word.slice(0, match.index) + triples[match[0]]; }
    else if (ends("ative") && word.length - 5 >= r2) word = cut(5);
    // 4
    const ending = endings.find(ends);
    if (ending) { if (word.length - ending.length >= r2) word = cut(ending.length); }
    else if (/[st]ion$/.test(word) && word.length - 3 >= r2) word = cut(3);
    // 5
    if (ends("e")) { if (word.length - 1 >= r2 || word.length - 1 >= r1 && !shortEnd.test(cut(1))) word = cut(1); }
    else if (ends("ll") && word.length - 1 >= r2) word = cut(1);
    return word.toLowerCase();
  }

  const stopWords = new Set(("a about all also am an and are as at be been but by can could did does for from had has have he her his how i in into is it its just may me more most much must my no nor of on one only or other our out over shall she should so such than that the their them then there these they this those to too up us was we were what which who whom why will with would you your vs versus").split(" "));
  // Words that count where they occur, and are not asked for where others say more.
  const lightWords = new Set("any some if where while when not do across early late using use used get gets make makes way ways need want without between during through after before under within each both either every many best good new give gives given help right really".split(" "));

  Object.assign(fingerpostSearch, { stem, stopWords, lightWords });
})();
