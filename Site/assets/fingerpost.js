const own = name => {
  const value = Reflect.get(Document.prototype, name, document);
  return typeof value === "function" ? value.bind(document) : value;
};
own.load = ((base, loaded) => name => {
  if (loaded.has(name)) return;
  loaded.add(name);
  const script = own("createElement")("script");
  script.src = base + "assets/" + name + ".js";
  script.dataset.root = base;
  own("head").append(script);
})(own("currentScript").dataset.root, new Set());
own.styled = ((base, loaded) => action => {
  loaded = loaded || new Promise(done => {
    const style = own("createElement")("link");
    style.rel = "stylesheet";
    style.href = base + "assets/over.css";
    style.onload = style.onerror = done;
    own("head").append(style);
  });
  loaded.then(action);
})(own("currentScript").dataset.root);
(function () {
  "use strict";
  var root = own("documentElement");
  var button = own("querySelector")(".theme-switch");
  if (!button) return;
  var order = ["automatic", "light", "dark"];
  var sources = Array.from(own("querySelectorAll")("source[media*=prefers-color-scheme]"), function (source) {
    return [source, source.media, source.media.includes("dark") ? "dark" : "light"];
  });
  function show() {
    var theme = root.dataset.theme;
    sources.forEach(function (entry) {
      entry[0].media = !theme ? entry[1] : theme === entry[2] ? "all" : "not all";
    });
    button.querySelector("span").textContent = ("Theme: " + (root.dataset.theme || "automatic"));
  }
  button.addEventListener("click", function () {
    var next = order[(order.indexOf(root.dataset.theme || "automatic") + 1) % 3];
    if (next === "automatic") delete root.dataset.theme; else root.dataset.theme = next;
    try { localStorage.setItem("fingerpost-theme", next); } catch (refused) { /* not kept */ }
    show();
  });
  show();
})();
(function () {
  "use strict";
  var sidebar = own("getElementById")("page.sidebar");
  var menu = own("querySelector")(".menu");
  if (!sidebar || !menu) return;
  var close = sidebar.querySelector(".close");
  var wide = matchMedia("(width >= 60rem)");
  var behind = own("querySelectorAll")(".skip, .top, .main, .foot");
  function set(open) {
    sidebar.toggleAttribute("data-open", open);
    own("body").classList.toggle("has-drawer", open);
    menu.setAttribute("aria-expanded", open);
    ["role", "aria-modal", "aria-label"].forEach(function (name, index) {
      if (open) sidebar.setAttribute(name, ["dialog", "true", "Menu"][index]); else sidebar.removeAttribute(name);
    });
    behind.forEach(function (part) { part.inert = open; });
  }
  function shut() {
    if (!sidebar.hasAttribute("data-open")) return;
    set(false);
    menu.focus();
  }
  [menu, close].forEach(function (link) {
    link.setAttribute("role", "button");
    link.addEventListener("keydown", function (event) {
      if (event.key === " ") { event.preventDefault(); link.click(); }
    });
  });
  menu.setAttribute("aria-controls", sidebar.id);
  set(false);
  menu.addEventListener("click", function (event) {
    event.preventDefault();
    event.stopPropagation();
    set(true);
    close.focus();
  });
  close.addEventListener("click", function (event) {
    if (location.hash !== "#page.sidebar") event.preventDefault();
    shut();
  });
  own("addEventListener")("click", function (event) {
    if (!sidebar.contains(event.target)) shut();
  });
  own("addEventListener")("keydown", function (event) { if (event.key === "Escape") shut(); });
  wide.addEventListener("change", function () { if (wide.matches) set(false); });
  const current = sidebar.querySelector("[aria-current]");
  if (current) new IntersectionObserver((entries, observer) => {
    observer.disconnect();
    const { boundingClientRect: place, rootBounds: sight } = entries[0];
    if (sight && sidebar.scrollHeight > sidebar.clientHeight && place.bottom > sight.bottom - 48) {
      sidebar.scrollTop += place.top - sight.top - sight.height / 3;
    }
  }, { root: sidebar }).observe(current);
})();
(function () {
  "use strict";
  var fold = own("querySelector")(".contents details");
  if (!fold) return;
  var wide = matchMedia("(width >= 80rem)");
  function fit() { fold.open = wide.matches; }
  wide.addEventListener("change", fit);
  fit();
  var links = Array.from(fold.querySelectorAll("a"));
  var heads = links.map(function (link) { return own("getElementById")(decodeURIComponent(link.hash.slice(1))); });
  var waiting = false;
  function mark() {
    waiting = false;
    var current = -1;
    heads.forEach(function (head, index) {
      if (head && head.getBoundingClientRect().top < 120) current = index;
    });
    if (innerHeight + scrollY >= own("documentElement").scrollHeight - 2) {
      heads.forEach(function (head, index) {
        if (head && index > current && "#" + head.id === location.hash) current = index;
      });
    }
    links.forEach(function (link, index) {
      if (index === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }
  addEventListener("scroll", function () {
    if (!waiting) { waiting = true; requestAnimationFrame(mark); }
  }, { passive: true });
  new IntersectionObserver(function (entries, observer) { observer.disconnect(); mark(); }).observe(fold);
})();
(function () {
  "use strict";
  const all = own("querySelectorAll");
  const near = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (!isIntersecting) return;
    near.unobserve(target);
    const link = own("createElement")("a");
    link.className = "anchor";
    link.href = "#" + target.id;
    link.textContent = "#";
    link.setAttribute("aria-label", ("Link to “" + (target.textContent) + "”"));
    target.prepend(link);
  }), { rootMargin: "600px 0px" });
  all(".prose > :is(h2, h3, h4, h5, h6)[id]").forEach(head => near.observe(head));
  if (!navigator.clipboard) all("[data-copy]").forEach(button => { button.hidden = true; });
  own("addEventListener")("click", event => {
    const button = event.target.closest("[data-copy], .copy, [data-print]");
    if (!button) return;
    if (button.matches("[data-print]")) { print(); return; }
    const name = button.dataset.copy, label = button.textContent;
    if (label === "Copied") return;
    const text = !name ? button.closest(".code").querySelector("pre").textContent
      : name === "link" ? location.href : own("getElementById")(name).textContent;
    navigator.clipboard.writeText(text).then(() => {
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = label; }, 1500);
    });
  });
})();
(function () {
  "use strict";
  var key = "fingerpost-tab";
  function choose(name) {
    own("querySelectorAll")(".tabs > label").forEach(function (label) {
      if (label.textContent === name) own("getElementById")(label.htmlFor).checked = true;
    });
  }
  try {
    var kept = localStorage.getItem(key);
    if (kept) choose(kept);
  } catch (refused) { /* no storage, nothing kept */ }
  function follow() {
    var id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (malformed) { /* as it is written */ }
    var target = id && own("getElementById")(id);
    var label = target && target.closest(".tabs > label");
    if (label) { own("getElementById")(label.htmlFor).checked = true; label.scrollIntoView(); }
  }
  addEventListener("hashchange", follow);
  follow();
  own("addEventListener")("change", function (event) {
    var label = event.target.matches(".tabs > input") && event.target.labels[0];
    if (!label) return;
    var top = label.getBoundingClientRect().top;
    choose(label.textContent);
    scrollBy(0, label.getBoundingClientRect().top - top);
    try { localStorage.setItem(key, label.textContent); } catch (refused) { /* not kept */ }
  });
})();
(function () {
  "use strict";
  const root = own("currentScript").dataset.root;
  const createElement = own("createElement");
  const button = own("querySelector")(".search-button");
  if (!button || !window.HTMLDialogElement) return;
  let asked = null, waiting = null;
  function open(query) {
    if (Object.hasOwn(window, "fingerpostSearch")) fingerpostSearch.open(query);
    else if (!waiting) { wait(query || ""); load(); }
  }
  function wait(query) {
    const opener = own("activeElement"), field = createElement("input");
    field.className = "unseen";
    field.style.position = "fixed";
    field.style.top = 0;
    field.setAttribute("aria-label", "Search this handbook");
    field.value = query;
    own("body").append(field);
    field.focus({ preventScroll: true });
    field.select();
    waiting = function () {
      opener.focus({ preventScroll: true });
      field.remove();
      waiting = null;
      return { text: field.value, isTyped: field.value !== query };
    };
    field.onkeydown = function (event) { if (event.key === "Escape") waiting(); };
  }
  function load() {
    if (asked) return;
    asked = createElement("script");
    const style = createElement("link");
    style.rel = "stylesheet";
    style.href = root + "assets/search.css";
    asked.src = root + "assets/search.js";
    asked.dataset.root = root;
    asked.onload = function () {
      const typed = waiting && waiting();
      if (typed) fingerpostSearch.open(typed.text, typed.isTyped);
    };
    asked.onerror = function () { location.href = root + "map.html"; };
    style.onload = style.onerror = function () { own("head").append(asked); };
    own("head").append(style);
  }
  button.addEventListener("click", function () { open(); });
  own("addEventListener")("keydown", function (event) {
    const key = event.key.toLowerCase();
    const isWriting = event.target.closest("input, textarea, select, [contenteditable]");
    const isSlash = key === "/" && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isSlash && !(key === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey)) return;
    event.preventDefault();
    open();
  });
  const query = new URLSearchParams(location.search).get("q");
  if (query) open(query);
})();
(function () {
  "use strict";
  const page = own("documentElement").dataset.page;
  if (page === "404" || page === "map") return;
  const root = new URL(own("currentScript").dataset.root || "./", location.href).href;
  const address = location.href.replace(/[?#].*$/, "");
  const heading = own("querySelector")("main h1");
  const key = "fingerpost-seen " + root;
  if (!heading || !address.startsWith(root)) return;
  try {
    const path = address.slice(root.length);
    const kept = Array.from(JSON.parse(localStorage.getItem(key)) || []).filter(function (other) { return other[0] !== path; });
    localStorage.setItem(key, JSON.stringify([[path, heading.textContent.trim().slice(0, 120)]].concat(kept).slice(0, 8)));
  } catch (refused) { /* not kept */ }
})();
(function () {
  "use strict";
  const isAlone = event => !event.ctrlKey && !event.metaKey && !event.altKey;
  const isTyping = event => event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  own("addEventListener")("keydown", event => {
    if (!isAlone(event) || isTyping(event) || event.target.closest("dialog")) return;
    if (event.key === "?" && window.HTMLDialogElement) {
      event.preventDefault();
      if (Object.hasOwn(window, "fingerpostKeys")) fingerpostKeys(); else own.load("sheet");
      return;
    }
    const ask = event.target.closest(".ask");
    if (!ask || !/^[0-9]$/.test(event.key)) return;
    const links = ask.querySelectorAll(".answers li:not(.unsure) a");
    const link = event.key === "0" ? ask.querySelector(".answers .unsure a") : links[event.key - 1];
    if (link) link.click();
  });
})();
(function () {
  "use strict";
  const has = own("querySelector"), decides = has(".ask, [data-outcome]");
  const parts = [["sidebar", ".sidebar", ".sidebar"], ["popover", "a.cite", "a.cite"], ["reading", ".prose :is(pre, img, table)", "body"]];
  for (const [name, thing, place] of parts) {
    if (!has(thing)) continue;
    if (!decides) own.load(name);
    else for (const type of ["pointerover", "focusin"]) own("addEventListener")(type, event => {
      if (event.target.closest(place)) own.load(name);
    });
  }
})();
