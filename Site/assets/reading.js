(function () {
  "use strict";
  function make(name, className, text) {
    const element = own("createElement")(name);
    element.className = className;
    if (text) element.textContent = text;
    if (name === "button") element.type = "button";
    return element;
  }
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
    const copy = navigator.clipboard ? [make("button", "copy", "Copy")] : [];
    if (!caption && !language) { box.append(...copy); return; }
    const tools = make("span", "code-tools"), wrap = make("button", "wrap", "Wrap");
    wrap.style.visibility = "hidden";
    wrap.setAttribute("aria-pressed", "false");
    wrap.addEventListener("click", () => wrap.setAttribute("aria-pressed", code.classList.toggle("wraps")));
    tools.append(wrap, ...language ? [make("span", "", language[1])] : [], ...copy);
    (caption || box).append(tools);
    seen.observe(code);
  }
  const near = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (isIntersecting) { near.unobserve(target); furnish(target); }
  }), { rootMargin: "600px 0px" });
  own("querySelectorAll")(".prose pre").forEach(code => near.observe(code));
})();
(function () {
  "use strict";
  const all = own("querySelectorAll"), createElement = own("createElement");
  if (!window.HTMLDialogElement) return;
  function show(picture) {
    const dialog = createElement("dialog"), copy = createElement("img"), shut = createElement("button");
    dialog.className = "picture";
    dialog.setAttribute("aria-label", picture.alt || "Picture");
    copy.src = picture.currentSrc;
    copy.alt = picture.alt;
    shut.type = "button";
    shut.textContent = "Close";
    dialog.append(shut, copy);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    own("body").append(dialog);
    own.styled(() => dialog.showModal());
  }
  const seen = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (!isIntersecting) return;
    seen.unobserve(target);
    if (target.complete) offer(target); else target.addEventListener("load", () => offer(target));
  }));
  function offer(picture) {
    if (picture.naturalWidth < picture.clientWidth * 1.2) return;
    const button = createElement("button");
    button.type = "button";
    button.className = "zoom";
    button.setAttribute("aria-label", ("Enlarge: " + ((picture.alt) ? ("" + (picture.alt)) : "picture")));
    button.addEventListener("click", () => show(picture));
    picture.addEventListener("click", () => show(picture));
    picture.classList.add("zoomable");
    own.styled(() => picture.after(button));
  }
  all(".prose img").forEach(picture => { if (!picture.closest("a, summary, button")) seen.observe(picture); });
})();
(function () {
  "use strict";
  const sizes = new ResizeObserver(entries => entries.forEach(({ target }) => {
    if (!matchMedia("print").matches) target.classList.toggle("fits", target.scrollWidth <= target.clientWidth);
  }));
  const near = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (isIntersecting) { near.unobserve(target); sizes.observe(target); }
  }), { rootMargin: "600px 0px" });
  own("querySelectorAll")(".table-scroll").forEach(box => near.observe(box));
})();
