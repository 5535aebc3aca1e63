// The sidebar as a drawer on narrow windows; without scripts its link opens it by `:target`.
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
    // While it is open it is a dialog, the one thing on the page.
    ["role", "aria-modal", "aria-label"].forEach(function (name, index) {
      if (open) sidebar.setAttribute(name, ["dialog", "true", WORD("menu")][index]); else sidebar.removeAttribute(name);
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
  // (Asked once the page is laid out, so that it is not laid out for this.)
  if (current) new IntersectionObserver((entries, observer) => {
    observer.disconnect();
    const { boundingClientRect: place, rootBounds: sight } = entries[0];
    if (sight && sidebar.scrollHeight > sidebar.clientHeight && place.bottom > sight.bottom - 48) {
      sidebar.scrollTop += place.top - sight.top - sight.height / 3;
    }
  }, { root: sidebar }).observe(current);
})();
