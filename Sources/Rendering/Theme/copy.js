// Links to headings, and buttons that copy: code, what an outcome says, the address.
(function () {
  "use strict";
  const all = own("querySelectorAll");
  // They come when the heading comes near, so that a long page is there at once.
  const near = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (!isIntersecting) return;
    near.unobserve(target);
    const link = own("createElement")("a");
    link.className = "anchor";
    link.href = "#" + target.id;
    link.textContent = "#";
    link.setAttribute("aria-label", WORD("link-to", title, target.textContent));
    target.prepend(link);
  }), { rootMargin: "600px 0px" });
  all(".prose > :is(h2, h3, h4, h5, h6)[id]").forEach(head => near.observe(head));
  // (Browsers lend the clipboard to secure pages only.)
  if (!navigator.clipboard) all("[data-copy]").forEach(button => { button.hidden = true; });
  own("addEventListener")("click", event => {
    const button = event.target.closest("[data-copy], .copy, [data-print]");
    if (!button) return;
    if (button.matches("[data-print]")) { print(); return; }
    const name = button.dataset.copy, label = button.textContent;
    if (label === WORD("copied")) return;
    const text = !name ? button.closest(".code").querySelector("pre").textContent
      : name === "link" ? location.href : own("getElementById")(name).textContent;
    navigator.clipboard.writeText(text).then(() => {
      button.textContent = WORD("copied");
      setTimeout(() => { button.textContent = label; }, 1500);
    });
  });
})();
