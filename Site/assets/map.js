(function () {
  "use strict";
  const field = own("getElementById")("page.filter"), status = field.parentElement.querySelector("[role=status]");
  const lists = own("querySelectorAll")(".map > *");
  const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  field.addEventListener("input", () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    const has = entry => words.every(word => fold(entry.firstElementChild.textContent).includes(word));
    function sift(entry, isInside) {
      const isOwn = isInside || has(entry);
      const below = Array.from(entry.querySelectorAll(":scope > ul > li"), child => sift(child, isOwn));
      const isShown = isOwn || below.includes(true);
      entry.hidden = !isShown;
      return isShown;
    }
    let count = 0;
    for (const list of lists) {
      Array.from(list.children).filter(entry => entry.matches("li")).forEach(entry => sift(entry, false));
      if (list.matches("ul")) count += Array.from(list.querySelectorAll("a")).filter(link => !link.closest("[hidden]") && has(link.parentElement)).length;
      if (list.matches("h2")) list.hidden = words.length > 0;
    }
    status.textContent = words.length ? ("" + (count) + [" page", " pages"][Math.min((count) === 1 ? 0 : 1, 1)]) : "";
  });
})();
