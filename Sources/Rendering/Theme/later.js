// What only some pages have a use for: loaded by those, and where one decides, not before the reader turns
// to it.
(function () {
  "use strict";
  const has = own("querySelector"), decides = has(".ask, [data-outcome]");
  const parts = [["sidebar", ".sidebar", ".sidebar"], ["popover", "a.cite", "a.cite"], ["reading", ".prose :is(pre, img, table)", "body"]];
  for (const [name, thing, place] of parts) {
    if (!has(thing)) continue;
    if (!decides) own.load(name);
    else for (const type of ["pointerover", "focusin"]) own("addEventListener")(type, event => {
      if (event.target.closest(place)) own.load(name);
    });
  }
})();
