// Opens the search by its button, `/` or Ctrl K; what it needs is loaded when it is first opened.
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
  // Until the dialog is there, a field out of sight takes what is typed; Escape gives it up.
  function wait(query) {
    const opener = own("activeElement"), field = createElement("input");
    field.className = "unseen";
    // (Typing scrolls to a field that is not fixed.)
    field.style.position = "fixed";
    field.style.top = 0;
    field.setAttribute("aria-label", WORD("search-handbook"));
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
    // The dialog is not shown before it is styled.
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
