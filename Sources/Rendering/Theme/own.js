// A property of the document for all scripts. What a page shadows by the name of an element is the
// document's own property; that of its prototype is out of reach, and so is a constant for ids.
const own = name => {
  const value = Reflect.get(Document.prototype, name, document);
  return typeof value === "function" ? value.bind(document) : value;
};
// Loads, once, a script of the theme that only some readers or pages have a use for.
own.load = ((base, loaded) => name => {
  if (loaded.has(name)) return;
  loaded.add(name);
  const script = own("createElement")("script");
  script.src = base + "assets/" + name + ".js";
  script.dataset.root = base;
  own("head").append(script);
})(own("currentScript").dataset.root, new Set());
// Does something once the style of what scripts lay over the page is there.
own.styled = ((base, loaded) => action => {
  loaded = loaded || new Promise(done => {
    const style = own("createElement")("link");
    style.rel = "stylesheet";
    style.href = base + "assets/over.css";
    style.onload = style.onerror = done;
    own("head").append(style);
  });
  loaded.then(action);
})(own("currentScript").dataset.root);
