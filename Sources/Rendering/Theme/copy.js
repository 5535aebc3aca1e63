// Links to headings, and buttons that copy code.
(function () {
  "use strict";
  own("querySelectorAll")(".prose > :is(h2, h3, h4, h5, h6)[id]").forEach(function (head) {
    var link = own("createElement")("a");
    link.className = "anchor";
    link.href = "#" + head.id;
    link.textContent = "#";
    link.setAttribute("aria-label", "Link to “" + head.textContent + "”");
    head.prepend(link);
  });
  own("querySelectorAll")("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { print(); });
  });
  // (Browsers lend the clipboard to secure pages only.)
  if (!navigator.clipboard) {
    own("querySelectorAll")("[data-copy]").forEach(function (button) { button.hidden = true; });
    return;
  }
  own("querySelectorAll")(".prose pre").forEach(function (code) {
    var box = code.closest(".code");
    if (!box) {
      box = own("createElement")("div");
      box.className = "code";
      code.replaceWith(box);
      box.append(code);
    }
    var button = own("createElement")("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", function () { copy(code.textContent, button); });
    box.append(button);
  });
  own("querySelectorAll")("[data-copy]").forEach(function (button) {
    button.addEventListener("click", function () {
      var text = button.dataset.copy === "link" ? location.href : own("getElementById")(button.dataset.copy).textContent;
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
