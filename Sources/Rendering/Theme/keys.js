// The keys: 1 to 9 give the answers of the question that the focus is in, 0 says that one is not sure, `?`
// shows all keys. None of them does anything while one types.
(function () {
  "use strict";
  const createElement = own("createElement");
  const isAlone = event => !event.ctrlKey && !event.metaKey && !event.altKey;
  const isTyping = event => event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  function line(keys, words) {
    const row = createElement("tr"), head = createElement("th"), cell = createElement("td");
    keys.forEach(key => {
      const cap = createElement("kbd");
      cap.textContent = key;
      head.append(cap, " ");
    });
    head.scope = "row";
    cell.textContent = words;
    row.append(head, cell);
    return row;
  }
  function sheet() {
    const dialog = createElement("dialog"), title = createElement("h2"), table = createElement("table"), shut = createElement("button");
    dialog.className = "keys";
    title.id = "page.keys";
    title.textContent = "Keys";
    dialog.setAttribute("aria-labelledby", title.id);
    table.append(line(["/", "Ctrl K"], "search"), line(["?"], "show these keys"), line(["Esc"], "close what is open"));
    if (own("querySelector")(".ask")) table.append(line(["1", "…", "9"], "answer the question that has the focus"), line(["0"], "say that you are not sure"));
    if (own("querySelector")(".tabs")) table.append(line(["←", "→"], "choose the tab before or after"));
    table.append(line(["Tab"], "go to the next link or button"));
    shut.type = "button";
    shut.className = "button quiet";
    shut.textContent = "Close";
    shut.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(title, table, shut);
    own("body").append(dialog);
    dialog.showModal();
  }
  own("addEventListener")("keydown", event => {
    if (!isAlone(event) || isTyping(event) || event.target.closest("dialog")) return;
    if (event.key === "?" && window.HTMLDialogElement) {
      event.preventDefault();
      sheet();
      return;
    }
    const ask = event.target.closest(".ask");
    if (!ask || !/^[0-9]$/.test(event.key)) return;
    const links = ask.querySelectorAll(".answers li:not(.unsure) a");
    const link = event.key === "0" ? ask.querySelector(".answers .unsure a") : links[event.key - 1];
    if (link) link.click();
  });
})();
