// The search: the index lies in small scripts, its shards, which are loaded as a query needs them.
//
// They are written by `Sources/Search/Shards`, whose files say what each kind holds. The files of the
// search go into one script in this order, and hand each other what they have by `fingerpostSearch`.
window.fingerpostSearch = {};
(function () {
  "use strict";
  const base = own("currentScript").dataset.root;
  const createElement = own("createElement");

  const loaded = new Map(), loading = new Map(), parsed = new Map();
  // What an attempt to answer has found missing.
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

  // A shard, read by `read`; undefined while it is missing.
  function shard(name, read) {
    if (parsed.has(name)) return parsed.get(name);
    if (!loaded.has(name)) { missing.add(name); return undefined; }
    parsed.set(name, read(loaded.get(name)));
    loaded.set(name, "");
    return parsed.get(name);
  }

  const values = new Int8Array(128);
  for (let code = 0x21, value = 0; code < 0x7f; code++) if (code !== 0x22 && code !== 0x5c) values[code] = value++;

  // Reads numbers off a text: digits below 60 end one, the others carry five bits.
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

  // What the root of the index says; `readRoot` fills it.
  const index = { isEnglish: true };

  Object.assign(fingerpostSearch, { base, createElement, index, missing, loaded, values, load, shard, reader, spell });
})();
