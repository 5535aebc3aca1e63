// The digits 1 to 9 give the answers of the question that the focus is in; 0 says that one is not sure.
own("addEventListener")("keydown", function (event) {
  "use strict";
  const ask = event.target.closest(".ask"), isAlone = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!ask || !isAlone || !/^[0-9]$/.test(event.key)) return;
  const links = ask.querySelectorAll(".answers li:not(.unsure) a");
  const link = event.key === "0" ? ask.querySelector(".answers .unsure a") : links[event.key - 1];
  if (link) link.click();
});
