// Tabs work by themselves; this keeps the choice of a name ("Python") for all tabs of the site, and
// shows the tab that a link leads to.
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
