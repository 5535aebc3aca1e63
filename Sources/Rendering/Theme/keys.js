// The keys: 1 to 9 give the answers of the question that the focus is in, 0 says that one is not sure, `?`
// shows all keys. None of them does anything while one types.
(function () {
  "use strict";
  const isAlone = event => !event.ctrlKey && !event.metaKey && !event.altKey;
  const isTyping = event => event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  own("addEventListener")("keydown", event => {
    if (!isAlone(event) || isTyping(event) || event.target.closest("dialog")) return;
    if (event.key === "?" && window.HTMLDialogElement) {
      event.preventDefault();
      if (Object.hasOwn(window, "fingerpostKeys")) fingerpostKeys(); else own.load("sheet");
      return;
    }
    const ask = event.target.closest(".ask");
    if (!ask || !/^[0-9]$/.test(event.key)) return;
    const links = ask.querySelectorAll(".answers li:not(.unsure) a");
    const link = event.key === "0" ? ask.querySelector(".answers .unsure a") : links[event.key - 1];
    if (link) link.click();
  });
})();
