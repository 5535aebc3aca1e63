const own = name => {
  const value = Reflect.get(Document.prototype, name, document);
  return typeof value === "function" ? value.bind(document) : value;
};
(function () {
  "use strict";
  var root = own("documentElement");
  var button = own("querySelector")(".theme-switch");
  if (!button) return;
  var order = ["automatic", "light", "dark"];
  function show() {
    button.querySelector("span").textContent = "Theme: " + (root.dataset.theme || "automatic");
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
  mark();
})();
(function () {
  "use strict";
  own("querySelectorAll")(".prose > :is(h2, h3, h4, h5, h6)[id]").forEach(function (head) {
    var link = own("createElement")("a");
    link.className = "anchor";
    link.href = "#" + head.id;
    link.textContent = "#";
    link.setAttribute("aria-label", "Link to “" + head.textContent + "”");
    head.prepend(link);
  });
  own("querySelectorAll")("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { print(); });
  });
  if (!navigator.clipboard) {
    own("querySelectorAll")("[data-copy]").forEach(function (button) { button.hidden = true; });
    return;
  }
  own("querySelectorAll")(".prose pre").forEach(function (code) {
    var box = code.closest(".code");
    if (!box) {
      box = own("createElement")("div");
      box.className = "code";
      code.replaceWith(box);
      box.append(code);
    }
    var button = own("createElement")("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", function () { copy(code.textContent, button); });
    box.append(button);
  });
  own("querySelectorAll")("[data-copy]").forEach(function (button) {
    button.addEventListener("click", function () {
      var text = button.dataset.copy === "link" ? location.href : own("getElementById")(button.dataset.copy).textContent;
      copy(text, button);
    });
  });
  function copy(text, button) {
    var label = button.textContent;
    if (label === "Copied") return;
    navigator.clipboard.writeText(text).then(function () {
      button.textContent = "Copied";
      setTimeout(function () { button.textContent = label; }, 1500);
    });
  }
})();
(function () {
  "use strict";
  var cards = {};
  own("querySelectorAll")(".cited li").forEach(function (entry) {
    var link = entry.querySelector("a");
    if (link) cards[link.getAttribute("href")] = entry;
  });
  var tip = own("createElement")("div");
  tip.id = "page.tip";
  tip.className = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  var shown = null, timer = 0;
  function show(link) {
    clearTimeout(timer);
    var entry = cards[link.getAttribute("href")];
    if (!entry || shown === link) return;
    hide();
    shown = link;
    tip.replaceChildren.apply(tip, Array.from(entry.cloneNode(true).childNodes).map(plain));
    (link.closest("main") || own("body")).append(tip);
    tip.hidden = false;
    var origin = tip.offsetParent.getBoundingClientRect();
    link.setAttribute("aria-describedby", tip.id);
    var place = link.getClientRects()[0], width = tip.offsetWidth, height = tip.offsetHeight;
    var left = Math.max(8, Math.min(place.left, own("documentElement").clientWidth - width - 8));
    var above = place.bottom + height + 8 > innerHeight && place.top > height + 64;
    tip.style.left = left - origin.left + "px";
    tip.style.top = (above ? place.top - height - 6 : place.bottom + 6) - origin.top + "px";
  }
  function plain(node) {
    if (node.nodeType === 1) node.querySelectorAll("a").forEach(function (link) {
      link.replaceWith.apply(link, link.childNodes);
    });
    return node;
  }
  function hide() {
    clearTimeout(timer);
    if (shown) shown.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  }
  function soon(action, delay) { clearTimeout(timer); timer = setTimeout(action, delay); }
  own("querySelectorAll")("a.cite").forEach(function (link) {
    link.addEventListener("pointerenter", function (event) {
      if (event.pointerType === "mouse") soon(function () { show(link); }, 120);
    });
    link.addEventListener("pointerleave", function (event) {
      if (event.pointerType === "mouse") soon(hide, 200);
    });
    link.addEventListener("focus", function () { if (link.matches(":focus-visible")) show(link); });
    link.addEventListener("blur", hide);
    link.addEventListener("click", function (event) {
      if (event.pointerType === "touch" && shown !== link && cards[link.getAttribute("href")]) {
        event.preventDefault();
        show(link);
      }
    });
  });
  tip.addEventListener("pointerenter", function () { clearTimeout(timer); });
  tip.addEventListener("pointerleave", function () { soon(hide, 200); });
  own("addEventListener")("keydown", function (event) { if (event.key === "Escape") hide(); });
  own("addEventListener")("pointerdown", function (event) {
    if (shown && !tip.contains(event.target) && !shown.contains(event.target)) hide();
  });
})();
(function () {
  "use strict";
  var boxes = Array.from(own("querySelectorAll")(".table-scroll"));
  function fit() {
    boxes.forEach(function (box) { box.classList.remove("fits"); });
    var fitting = boxes.filter(function (box) { return box.scrollWidth <= box.clientWidth; });
    fitting.forEach(function (box) { box.classList.add("fits"); });
  }
  if (!boxes.length) return;
  addEventListener("resize", fit);
  fit();
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
own("addEventListener")("keydown", function (event) {
  "use strict";
  const ask = event.target.closest(".ask"), isAlone = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!ask || !isAlone || !/^[0-9]$/.test(event.key)) return;
  const links = ask.querySelectorAll(".answers li:not(.unsure) a");
  const link = event.key === "0" ? ask.querySelector(".answers .unsure a") : links[event.key - 1];
  if (link) link.click();
});
