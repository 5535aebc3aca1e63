// A property of the document for all scripts. What a page shadows by the name of an element is the
// document's own property; that of its prototype is out of reach, and so is a constant for ids.
const own = name => {
  const value = Reflect.get(Document.prototype, name, document);
  return typeof value === "function" ? value.bind(document) : value;
};
