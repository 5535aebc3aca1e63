// Links to headings, and buttons that copy code.
(function () {
  "use strict";
  document.querySelectorAll(".prose > :is(h2, h3, h4, h5, h6)[id]").forEach(function (head) {
    var link = document.createElement("a");
    link.className = "anchor";
    link.href = "#" + head.id;
    link.textContent = "#";
    link.setAttribute("aria-label", "Link to “" + head.textContent + "”");
    head.prepend(link);
  });
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { print(); });
  });
  // (Browsers lend the clipboard to secure pages only.)
  if (!navigator.clipboard) {
    document.querySelectorAll("[data-copy]").forEach(function (button) { button.hidden = true; });
    return;
  }
  document.querySelectorAll(".prose pre").forEach(function (code) {
    var box = code.closest(".code");
    if (!box) {
      box = document.createElement("div");
      box.className = "code";
      code.replaceWith(box);
      box.append(code);
    }
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", function () { copy(code.textContent, button); });
    box.append(button);
  });
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    button.addEventListener("click", function () {
      var text = button.dataset.copy === "link" ? location.href : document.getElementById(button.dataset.copy).textContent;
      copy(text, button);
    });
  });
  function copy(text, button) {
    var label = button.textContent;
    if (label === "Copied") return;
    navigator.clipboard.writeText(text).then(function () {
      button.textContent = "Copied";
      setTimeout(function () { button.textContent = label; }, 1500);
    });
  }
})();
