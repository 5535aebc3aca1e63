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
    own.styled(function () { if (shown === link) place(link, entry); });
  }
  function place(link, entry) {
    tip.replaceChildren.apply(tip, Array.from(entry.cloneNode(true).childNodes).map(plain));
    var first = tip.firstElementChild, said = words(link);
    if (first && said && words(first) === said) first.remove();
    (link.closest("main") || own("body")).append(tip);
    tip.hidden = false;
    var origin = tip.offsetParent.getBoundingClientRect();
    link.setAttribute("aria-describedby", tip.id);
    var box = link.getClientRects()[0], width = tip.offsetWidth, height = tip.offsetHeight;
    var left = Math.max(8, Math.min(box.left, own("documentElement").clientWidth - width - 8));
    var above = box.bottom + height + 8 > innerHeight && box.top > height + 64;
    tip.style.left = left - origin.left + "px";
    tip.style.top = (above ? box.top - height - 6 : box.bottom + 6) - origin.top + "px";
  }
  function plain(node) {
    if (node.nodeType === 1) node.querySelectorAll("a").forEach(function (link) {
      link.replaceWith.apply(link, link.childNodes);
    });
    return node;
  }
  function words(element) {
    return Array.from(element.childNodes, function (node) {
      return node.nodeType === 1 && node.matches(".mark, .unseen, .mark-word, .status") ? "" : node.textContent;
    }).join("").trim().toLowerCase().replace(/[.\s]+$/, "");
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
  var now = own("querySelector")("a.cite:hover, a.cite:focus-visible");
  if (now) show(now);
  tip.addEventListener("pointerenter", function () { clearTimeout(timer); });
  tip.addEventListener("pointerleave", function () { soon(hide, 200); });
  own("addEventListener")("keydown", function (event) { if (event.key === "Escape") hide(); });
  own("addEventListener")("pointerdown", function (event) {
    if (shown && !tip.contains(event.target) && !shown.contains(event.target)) hide();
  });
})();
