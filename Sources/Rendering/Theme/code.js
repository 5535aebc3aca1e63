// The bar on top of a block of code: its language, wrapping its lines, copying it.
(function () {
  "use strict";
  function make(name, className, text) {
    const element = own("createElement")(name);
    element.className = className;
    if (text) element.textContent = text;
    if (name === "button") element.type = "button";
    return element;
  }
  // Whether lines go beyond the block is asked when it comes into sight, and the page is laid out.
  const seen = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (!isIntersecting) return;
    seen.unobserve(target);
    if (target.scrollWidth <= target.clientWidth) return;
    const wrap = target.closest(".code").querySelector(".wrap");
    wrap.style.visibility = "";
    target.classList.add("long");
  }));
  function furnish(code) {
    let box = code.closest(".code"), caption = box && box.querySelector("figcaption");
    const language = /^language-(\S+)/.exec((code.querySelector("code") || code).className);
    if (!box) {
      box = make("div", "code");
      code.replaceWith(box);
      box.append(code);
    }
    const isLine = code.classList.contains("line");
    if (!caption && language && !isLine) {
      caption = make("div", "code-bar");
      code.before(caption);
    }
    code.classList.add("barred");
    const copy = navigator.clipboard ? [make("button", "copy", WORD("copy"))] : [];
    if (!caption && !language) { box.append(...copy); return; }
    const tools = make("span", "code-tools"), wrap = make("button", "wrap", WORD("wrap"));
    // (It keeps its room, so that nothing moves when it is shown.)
    wrap.style.visibility = "hidden";
    wrap.setAttribute("aria-pressed", "false");
    wrap.addEventListener("click", () => wrap.setAttribute("aria-pressed", code.classList.toggle("wraps")));
    tools.append(wrap, ...language ? [make("span", "", language[1])] : [], ...copy);
    // (In a block of one line they stand beside it.)
    (caption || box).append(tools);
    seen.observe(code);
  }
  // Blocks get theirs when they come near, so that a long page is there at once. (The room for it is
  // there already.)
  const near = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (isIntersecting) { near.unobserve(target); furnish(target); }
  }), { rootMargin: "600px 0px" });
  own("querySelectorAll")(".prose pre").forEach(code => near.observe(code));
})();
