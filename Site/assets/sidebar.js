(function () {
  "use strict";
  const base = own("currentScript").dataset.root, createElement = own("createElement");
  const sidebar = own("getElementById")("page.sidebar");
  if (!sidebar) return;
  const root = new URL(base || "./", location.href).href;
  const lists = new Map(), waiting = new Map();
  const step = 24;
  window.fingerpostSidebar = (folder, entries) => { lists.set(folder, entries); };
  function load(url) {
    const folder = new URL(url).href.slice(root.length), name = folder.replace(/\.html$/, ".js");
    if (!waiting.has(folder)) {
      waiting.set(folder, new Promise(done => {
        const script = createElement("script");
        script.src = base + "assets/sidebar/" + name;
        script.onload = script.onerror = () => done(lists.get(folder) || []);
        own("head").append(script);
      }));
    }
    return waiting.get(folder);
  }
  function make([title, url, kind]) {
    const item = createElement("li"), words = createElement(url === null ? "span" : "a");
    words.textContent = title.replace(/\S{20,}/g, word => word.replace(/[a-z](?=[A-Z])|.(?=[(.[{/_@])/g, "$&\u200b"));
    if (url !== null) words.href = new URL(url, root).href;
    if (url === null) item.className = kind === 2 ? "part" : "unwritten";
    if (kind === 1) item.className = "folder";
    item.append(words);
    if (kind === 1) openable(item);
    return item;
  }
  function openable(item) {
    const link = item.querySelector("a"), button = createElement("button");
    button.type = "button";
    button.className = "opener";
    button.setAttribute("aria-label", ("Entries of " + (link.textContent)));
    button.setAttribute("aria-expanded", item.classList.contains("open"));
    button.addEventListener("click", async () => {
      const isOpen = item.classList.toggle("open");
      button.setAttribute("aria-expanded", isOpen);
      if (!isOpen || item.querySelector("ul")) return;
      const list = createElement("ul"), entries = await load(link.href);
      list.append(...entries.slice(0, step).map(make));
      if (entries.length > step) list.append(more(link.href, entries.length - step));
      item.append(list);
      if (!entries.length) location.href = link.href;
    });
    link.after(button);
  }
  function more(url, count) {
    const item = createElement("li"), link = createElement("a");
    item.className = "more";
    link.href = url;
    link.textContent = ("" + (count) + " later");
    item.append(link);
    return item;
  }
  function folderOf(list) {
    const above = list.parentElement.closest("li.folder");
    return above ? above.querySelector("a").href : new URL("index.html", root).href;
  }
  sidebar.addEventListener("click", async event => {
    const link = event.target.closest(".more a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !location.href.startsWith(root)) return;
    event.preventDefault();
    const item = link.parentElement, list = item.parentElement, isEarlier = item === list.firstElementChild;
    const entries = await load(folderOf(list)), count = parseInt(link.textContent.replace(/^\D+/, ""), 10), least = Math.max(count - step, 0);
    if (!entries.length) { location.href = link.href; return; }
    const [from, to] = isEarlier ? [least, count] : [entries.length - count, entries.length - least];
    const made = entries.slice(from, to).map(make);
    if (isEarlier) item.after(...made); else item.before(...made);
    if (least) link.textContent = isEarlier ? ("" + (least) + " earlier") : ("" + (least) + " later");
    else { item.remove(); made[isEarlier ? 0 : made.length - 1].firstElementChild.focus(); }
  });
  if (location.href.startsWith(root)) sidebar.querySelectorAll("li.folder").forEach(openable);
})();
