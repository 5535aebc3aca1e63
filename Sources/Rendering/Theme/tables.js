// The head of a table stays in sight while its rows go by, where the table needs no box to scroll in.
(function () {
  "use strict";
  // (Told of those in sight when the page is laid out, so that it is not laid out for this.)
  const sizes = new ResizeObserver(entries => entries.forEach(({ target }) => {
    // (On paper no box scrolls.)
    if (!matchMedia("print").matches) target.classList.toggle("fits", target.scrollWidth <= target.clientWidth);
  }));
  const near = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (isIntersecting) { near.unobserve(target); sizes.observe(target); }
  }), { rootMargin: "600px 0px" });
  own("querySelectorAll")(".table-scroll").forEach(box => near.observe(box));
})();
