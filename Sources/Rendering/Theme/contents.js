// The contents of the page: open beside the text, folded above it, the current heading marked.
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
  // (Once the page is laid out, so that it is not laid out for this.)
  new IntersectionObserver(function (entries, observer) { observer.disconnect(); mark(); }).observe(fold);
})();
