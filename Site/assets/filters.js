(function () {
  "use strict";
  const nav = own("querySelector")("nav.filters");
  const lists = Array.from(own("querySelectorAll")(".filters ~ section"));
  const first = nav.querySelector("li"), isThere = first.matches(".needs-script");
  const all = isThere ? first : first.cloneNode(true);
  const link = all.querySelector("a");
  link.href = "#";
  link.firstChild.data = "All" + " ";
  link.querySelector("span").textContent = lists.reduce((sum, list) => sum + list.querySelectorAll(".ledger > li").length, 0);
  if (!isThere) first.before(all);
  const links = Array.from(nav.querySelectorAll("a"));
  function show(chosen) {
    for (const list of lists) list.hidden = chosen !== link && list.querySelector("h2").id !== chosen.hash.slice(1);
    for (const other of links) {
      if (other === chosen) other.setAttribute("aria-current", "true");
      else other.removeAttribute("aria-current");
    }
  }
  nav.addEventListener("click", event => {
    const chosen = event.target.closest("a");
    if (!chosen) return;
    event.preventDefault();
    show(chosen);
  });
  show(link);
  addEventListener("hashchange", () => {
    const target = own("getElementById")(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) { show(link); target.scrollIntoView(); }
  });
})();
