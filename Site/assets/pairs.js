(function () {
  "use strict";
  const section = own("querySelector")(".pairs"), table = section.querySelector("table");
  const { known, make, colour, words: { text }, reason: { judge, names } } = fingerpost;
  const decision = known.get(section.dataset.decision), { questions, options, words } = decision;
  const say = (name, facts) => text(words[name], facts);
  const head = ({ short, ask }) => say("pairHead", { short: short || ask.replace(/\?$/, "") });
  const label = ([, title, short]) => short || title;
  const sides = ["down", "across"];
  const order = section.dataset.order.split(" ").map(Number);
  function cell(answers) {
    const [first] = judge(decision, answers).shares;
    if (!first) return make("td", { class: "never" }, say("noCell"));
    const { outcome, share } = first;
    const depth = [0.4, 0.55, 0.7, 0.9].filter(limit => share >= limit).length + 1;
    return make("td", {}, make("a", { class: colour(options, outcome) + " d" + depth,
      href: "index.html#" + names(decision, answers, "=").join("&") },
      say("outcome", outcome in options ? { kind: "option", title: options[outcome].title } : { kind: outcome }), make("small", {}, say("share", { share }))));
  }
  function show([down, across]) {
    const columns = questions[across].answers, th = (scope, words) => make("th", { scope }, words);
    table.replaceChildren(
      make("thead", {}, make("tr", {}, make("td", {}, head(questions[down])), make("th", { colspan: columns.length, scope: "colgroup" }, head(questions[across]))),
        make("tr", {}, make("td", {}), columns.map(answer => th("col", label(answer))))),
      make("tbody", {}, questions[down].answers.map((answer, row) => make("tr", {}, th("row", label(answer)),
        columns.map((_, column) => {
          const answers = [];
          answers[down] = row;
          answers[across] = column;
          return cell(answers);
        })))));
  }
  let shown = sides.map(name => questions.findIndex(({ id }) => id === section.dataset[name]));
  const selects = sides.map((name, place) => {
    const select = make("select", {}, order.map(index => make("option", { value: index }, head(questions[index]))));
    select.onchange = () => {
      const next = shown.slice();
      next[place] = +select.value;
      if (next[0] === next[1]) next[1 - place] = shown[place];
      shown = next;
      update();
      show(shown);
    };
    return select;
  });
  const update = () => selects.forEach((select, place) => { select.value = shown[place]; });
  update();
  section.querySelector(".scroll").before(make("p", { class: "choose" }, selects.map((select, place) =>
    make("label", {}, place ? say("pairAcross") : say("pairDown"), select))));
})();
