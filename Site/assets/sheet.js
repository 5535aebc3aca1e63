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
    own.styled(() => dialog.showModal());
  };
  fingerpostKeys();
})();
