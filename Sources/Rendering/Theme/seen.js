// Keeps which pages were seen last, for the search to offer; nothing else depends on it.
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
