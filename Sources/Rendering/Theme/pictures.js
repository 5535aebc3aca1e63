// Pictures that are drawn smaller than they are can be looked at in full, by click and by key.
(function () {
  "use strict";
  const all = own("querySelectorAll"), createElement = own("createElement");
  if (!window.HTMLDialogElement) return;
  function show(picture) {
    const dialog = createElement("dialog"), copy = createElement("img"), shut = createElement("button");
    dialog.className = "picture";
    dialog.setAttribute("aria-label", picture.alt || WORD("picture"));
    copy.src = picture.currentSrc;
    copy.alt = picture.alt;
    shut.type = "button";
    shut.textContent = WORD("close");
    dialog.append(shut, copy);
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    own("body").append(dialog);
    own.styled(() => dialog.showModal());
  }
  // Whether it is drawn smaller is known once it is there and in sight.
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
    button.setAttribute("aria-label", WORD("enlarge", title, picture.alt));
    button.addEventListener("click", () => show(picture));
    picture.addEventListener("click", () => show(picture));
    picture.classList.add("zoomable");
    own.styled(() => picture.after(button));
  }
  all(".prose img").forEach(picture => { if (!picture.closest("a, summary, button")) seen.observe(picture); });
})();
