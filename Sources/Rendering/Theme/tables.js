// The head of a table stays in sight while its rows go by, where the table needs no box to scroll in.
(function () {
  "use strict";
  var boxes = Array.from(own("querySelectorAll")(".table-scroll"));
  function fit() {
    boxes.forEach(function (box) { box.classList.remove("fits"); });
    var fitting = boxes.filter(function (box) { return box.scrollWidth <= box.clientWidth; });
    fitting.forEach(function (box) { box.classList.add("fits"); });
  }
  if (!boxes.length) return;
  addEventListener("resize", fit);
  fit();
})();
