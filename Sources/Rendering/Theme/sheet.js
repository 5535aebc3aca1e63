// The sheet of all keys; loaded when `?` is first pressed, and shown at once.
(function () {
  "use strict";
  const createElement = own("createElement");
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
  window.fingerpostKeys = function () {
    const dialog = createElement("dialog"), title = createElement("h2"), table = createElement("table"), shut = createElement("button");
    dialog.className = "keys";
    title.id = "page.keys";
    title.textContent = WORD("keys");
    dialog.setAttribute("aria-labelledby", title.id);
    table.append(line(["/", "Ctrl K"], WORD("key-search")), line(["?"], WORD("key-keys")), line(["Esc"], WORD("key-close")));
    if (own("querySelector")(".ask")) table.append(line(["1", "…", "9"], WORD("key-answer")), line(["0"], WORD("key-unsure")));
    if (own("querySelector")(".tabs")) table.append(line(["←", "→"], WORD("key-tabs")));
    table.append(line(["Tab"], WORD("key-next")));
    shut.type = "button";
    shut.className = "button quiet";
    shut.textContent = WORD("close");
    shut.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.append(title, table, shut);
    own("body").append(dialog);
    own.styled(() => dialog.showModal());
  };
  fingerpostKeys();
})();
