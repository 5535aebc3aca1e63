// The preview's own script: a page that has changed is loaded again in place, and what is wrong with the
// content is shown over the page until it is right again.
(function () {
  "use strict";
  // (An element may have the name of any property of `document`, and comes before it then.)
  const own = name => Reflect.get(Document.prototype, name, document);
  const root = own("documentElement"), create = tag => own("createElement").call(document, tag);
  const { origin, search } = new URL(own("currentScript").src);
  const version = search.slice(1), key = "fingerpost-preview";
  const find = selector => Array.from(root.querySelectorAll(selector));

  // --- What the reader has done with the page, kept while it is loaded again. ---

  // The last step of each walk through a decision that the address does not tell.
  const steps = new Map();
  root.addEventListener("click", event => {
    const walk = event.target.closest(".walk[data-decision]");
    const link = event.target.closest("a[data-answer], a[href*='#']");
    if (walk && link) steps.set(walk, (link.hash || "#" + (link.dataset.answer || "")).slice(1));
  }, true);
  const ownsAddress = walk => walk === find(".walk[data-decision]").find(other => other.dataset.decision === walk.dataset.decision);

  // The last element with an id above the middle of the window, and where it is.
  function mark() {
    const near = find("main [id]").filter(element => element.getClientRects().length && element.getBoundingClientRect().top < innerHeight / 2);
    const last = near.at(-1);
    return last && scrollY ? { id: last.id, top: last.getBoundingClientRect().top } : null;
  }

  function reload() {
    const active = own("activeElement");
    sessionStorage.setItem(key, JSON.stringify({
      path: location.pathname, x: scrollX, y: scrollY, mark: mark(), focus: active && active.id,
      inputs: find("input[id]:checked").map(input => input.id),
      details: find("details").map(details => details.open),
      walks: find(".walk[data-decision]").map(walk => ownsAddress(walk) ? null : steps.get(walk)),
    }));
    location.reload();
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(key) || "null");
    sessionStorage.removeItem(key);
    if (!kept || kept.path !== location.pathname) return;
    for (const input of find("input[id]")) if (kept.inputs.includes(input.id)) input.checked = true;
    const details = find("details");
    if (details.length === kept.details.length) details.forEach((one, index) => { one.open = kept.details[index]; });
    find(".walk[data-decision]").forEach((walk, index) => {
      if (!kept.walks[index]) return;
      const step = create("a");
      step.dataset.answer = kept.walks[index];
      walk.append(step);
      step.click();
      steps.set(walk, kept.walks[index]);
      step.remove();
    });
    const focused = kept.focus && own("getElementById").call(document, kept.focus);
    if (focused) focused.focus({ preventScroll: true });
    else if (own("activeElement") !== own("body")) own("activeElement").blur();
    place(kept);
    // Images and outcomes come later and move the page, until the reader does.
    const observer = new ResizeObserver(() => place(kept));
    observer.observe(own("body"));
    const stop = () => observer.disconnect();
    for (const name of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(name, stop, { once: true, passive: true });
    setTimeout(stop, 1500);
  }

  function place({ x, y, mark }) {
    const element = mark && own("getElementById").call(document, mark.id);
    const top = element ? element.getBoundingClientRect().top + scrollY - mark.top : y;
    scrollTo({ left: x, top, behavior: "instant" });
  }

  // --- What is wrong with the content. ---

  let panel = null;
  function hide() {
    if (panel) panel.remove();
    panel = null;
  }
  function show(text) {
    hide();
    panel = create("div");
    panel.id = ".fingerpost-errors";
    const inner = panel.attachShadow({ mode: "open" });
    const style = create("link"), alert = create("div"), heading = create("h2"), note = create("p"), errors = create("pre"), close = create("button");
    style.rel = "stylesheet";
    style.href = origin + "/.fingerpost/preview.css";
    alert.setAttribute("role", "alert");
    alert.tabIndex = -1;
    heading.textContent = "The content has errors";
    note.textContent = "Behind this is the page as it was before. This goes when they are fixed.";
    errors.textContent = text;
    errors.tabIndex = 0;
    close.type = "button";
    close.textContent = "Close (Esc)";
    close.onclick = hide;
    alert.append(heading, note, errors, close);
    inner.append(style, alert);
    own("body").append(panel);
  }
  EventTarget.prototype.addEventListener.call(document, "keydown", event => {
    if (event.key === "Escape" && !event.defaultPrevented && !root.querySelector("dialog[open]")) hide();
  });

  // --- What the preview says. A browser has few connections to a host, so a page that nobody sees closes
  // its own. ---

  let source = null;
  function listen() {
    const isSeen = own("visibilityState") !== "hidden";
    if (isSeen === !!source) return;
    if (source) source.close();
    source = isSeen ? new EventSource(origin + "/.fingerpost/events") : null;
    if (source) source.onmessage = event => take(JSON.parse(event.data));
  }
  let taken = 0;
  function take({ number, errors }) {
    if (!errors) hide(); else if (number !== taken) show(errors);
    taken = number;
    fetch(location.href, { method: "HEAD", cache: "no-store" }).then(answer => {
      if (taken === number && answer.headers.get("ETag") !== "\"" + version + "\"") reload();
    }).catch(() => { /* it has ended, or says so again */ });
  }
  EventTarget.prototype.addEventListener.call(document, "visibilitychange", listen);
  // (By then the scripts of the page have made of it what a reader sees.)
  function begin() {
    restore();
    listen();
  }
  if (own("readyState") === "complete") begin(); else addEventListener("load", begin);
})();
