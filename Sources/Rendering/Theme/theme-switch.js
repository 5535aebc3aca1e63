// The theme control: automatic, light, dark, and round again.
(function () {
  "use strict";
  var root = own("documentElement");
  var button = own("querySelector")(".theme-switch");
  if (!button) return;
  var order = ["automatic", "light", "dark"];
  // Pictures that come in two kinds follow the theme that was chosen, not the system's.
  var sources = Array.from(own("querySelectorAll")("source[media*=prefers-color-scheme]"), function (source) {
    return [source, source.media, source.media.includes("dark") ? "dark" : "light"];
  });
  function show() {
    var theme = root.dataset.theme;
    sources.forEach(function (entry) {
      entry[0].media = !theme ? entry[1] : theme === entry[2] ? "all" : "not all";
    });
    button.querySelector("span").textContent = WORD("theme-state", theme, root.dataset.theme || "automatic");
  }
  button.addEventListener("click", function () {
    var next = order[(order.indexOf(root.dataset.theme || "automatic") + 1) % 3];
    if (next === "automatic") delete root.dataset.theme; else root.dataset.theme = next;
    try { localStorage.setItem("fingerpost-theme", next); } catch (refused) { /* not kept */ }
    show();
  });
  show();
})();
