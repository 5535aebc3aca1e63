// The theme control: automatic, light, dark, and round again.
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
