(function () {
  "use strict";
  const own = name => Reflect.get(Document.prototype, name, document);
  const root = own("documentElement"), create = tag => own("createElement").call(document, tag);
  const place = root.querySelector("#nearest");
  if (!place || !location.protocol.startsWith("http")) return;
  const map = new URL(place.dataset.map, location);
  function pairs(path) {
    const text = decodeURIComponent(path).toLowerCase().replace(/(index)?\.html$/, "");
    return new Set(Array.from(text).slice(1).map((letter, index) => text[index] + letter));
  }
  const wanted = pairs(location.pathname.slice(map.pathname.lastIndexOf("/") + 1));
  function likeness(path) {
    const own = pairs(path);
    const both = Array.from(own).filter(pair => wanted.has(pair)).length;
    return 2 * both / (own.size + wanted.size || 1);
  }
  fetch(map).then(answer => answer.text()).then(text => {
    const links = new DOMParser().parseFromString(text, "text/html").querySelectorAll(".map a");
    const near = Array.from(links, link => ({ link, score: likeness(link.getAttribute("href")) }))
      .filter(entry => entry.score > 0.3).sort((a, b) => b.score - a.score).slice(0, 5);
    for (const { link } of near) {
      const item = create("li"), copy = create("a");
      copy.href = new URL(link.getAttribute("href"), map).href;
      copy.textContent = link.textContent;
      item.append(copy);
      place.querySelector("ul").append(item);
    }
    place.hidden = !near.length;
  }).catch(() => { /* no map, no guesses */ });
})();
