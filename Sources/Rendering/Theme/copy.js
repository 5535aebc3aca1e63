// Links to headings, and what can be done with a block of code: copy it, wrap its lines.
(function () {
  "use strict";
  const all = own("querySelectorAll");
  function make(name, className, text) {
    const element = own("createElement")(name);
    element.className = className;
    if (text) element.textContent = text;
    if (name === "button") element.type = "button";
    return element;
  }
  // Headings and code get theirs when they come near, so that a long page is there at once. (The room
  // for it is there already.)
  const near = new IntersectionObserver(function (entries) {
    entries.forEach(function ({ target, isIntersecting }) {
      if (!isIntersecting) return;
      near.unobserve(target);
      if (target.matches("pre")) furnish(target); else link(target);
    });
  }, { rootMargin: "600px 0px" });
  all(".prose > :is(h2, h3, h4, h5, h6)[id], .prose pre").forEach(function (part) { near.observe(part); });
  function link(head) {
    const link = make("a", "anchor", "#");
    link.href = "#" + head.id;
    link.setAttribute("aria-label", "Link to “" + head.textContent + "”");
    head.prepend(link);
  }
  all("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { print(); });
  });
  // Whether lines go beyond the block is asked when it comes into sight, and the page is laid out.
  const seen = new IntersectionObserver(function (entries) {
    entries.forEach(function ({ target, isIntersecting }) {
      if (!isIntersecting) return;
      seen.unobserve(target);
      target.closest(".code").querySelector(".wrap").hidden = target.scrollWidth <= target.clientWidth;
    });
  });
  function furnish(code) {
    let box = code.closest(".code"), caption = box && box.querySelector("figcaption");
    const language = /^language-(\S+)/.exec(code.firstElementChild.className);
    if (!box) {
      box = make("div", "code");
      code.replaceWith(box);
      box.append(code);
    }
    if (!caption && language) {
      caption = make("div", "code-bar");
      code.before(caption);
    }
    code.classList.add("barred");
    const button = navigator.clipboard && copier(code);
    if (!caption) {
      if (button) box.append(button);
      return;
    }
    const tools = make("span", "code-tools"), wrap = make("button", "wrap", "Wrap");
    if (language) tools.append(make("span", "", language[1]));
    wrap.hidden = true;
    wrap.setAttribute("aria-pressed", "false");
    wrap.addEventListener("click", function () {
      wrap.setAttribute("aria-pressed", code.classList.toggle("wraps"));
    });
    tools.append(wrap);
    if (button) tools.append(button);
    caption.append(tools);
    seen.observe(code);
  }
  // (Browsers lend the clipboard to secure pages only.)
  all("[data-copy]").forEach(function (button) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", function () {
      copy(button.dataset.copy === "link" ? location.href : own("getElementById")(button.dataset.copy).textContent, button);
    });
  });
  function copier(code) {
    const button = make("button", "copy", "Copy");
    button.addEventListener("click", function () { copy(code.textContent, button); });
    return button;
  }
  function copy(text, button) {
    const label = button.textContent;
    if (label === "Copied") return;
    navigator.clipboard.writeText(text).then(function () {
      button.textContent = "Copied";
      setTimeout(function () { button.textContent = label; }, 1500);
    });
  }
})();
