// An outcome in words: one sentence, and a decision record in Markdown; both as Swift writes them
// (`DecisionSentence.swift`, `DecisionRecord.swift`).
(function () {
  "use strict";
  const list = words => words.slice(0, -1).join(", ") + (words.length > 1 ? " and " : "") + words.slice(-1);
  const quote = thing => "“" + thing.title + "”";

  const label = (question, answers) => question.answers.find(entry => entry[0] === fingerpost.reason.meant(question, answers))[1];

  function sentence(decision, why) {
    const { options, questions } = decision;
    const facing = questions.filter(question => fingerpost.reason.meant(question, why.mattered));
    const weight = question => why.flips.filter(flip => flip.question === question).length
      + (why.decisive.some(rule => rule.boxes.some(box => box[questions.indexOf(question)] + 1 < 1 << question.answers.length)) ? 65536 : 0);
    const said = facing.sort((a, b) => weight(b) - weight(a)).slice(0, facing.length > 4 ? 3 : 4)
      .map(question => question.id + " is “" + label(question, why.mattered) + "”");
    const rest = facing.length - said.length;
    const price = why.overruled.filter(rule => rule.strength !== "default");
    const titles = (rules, one, many) => list(rules.map(quote)) + (rules.length > 1 ? many : one);
    const others = options.filter((_, index) => index !== why.only);
    const lost = other => why.overruled.some(rule => options[rule.option] === other);
    const against = others.filter(lost).concat(others.filter(other => !lost(other)));
    return "In the context of “" + decision.title.replace(/\?$/, "") + "”"
      + (said.length ? ", facing that " + list(said) : "") + (rest ? ", along with " + rest + " other answers" : "") + ", we decided for " + quote(options[why.only])
      + (against.length ? " and against " + list(against.map(quote)) : "")
      + (why.decisive.length ? ", to achieve what " + titles(why.decisive, " asks for", " ask for") : "")
      + (price.length ? ", accepting that " + titles(price, " gives way", " give way") : "") + ".";
  }

  const plain = text => text.replace(/[\\`*_[\]<>#|&]/g, "\\$&").replace(/[\n\r]/g, " ");
  const bullets = items => items.map(item => "* " + item).join("\n");

  // A share with one decimal below ten per cent, and never 0 % or 100 % for what is only near.
  function percent(share) {
    const tenths = Math.round(share * 1000), whole = Math.round(share * 100);
    if (share <= 0 || share >= 1) return whole + " %";
    if (tenths < 1) return "less than 0.1 %";
    return tenths < 100 ? tenths / 10 + " %" : whole >= 100 ? "more than 99 %" : whole + " %";
  }

  function markdown(decision, answers, why) {
    const { options, questions } = decision;
    const name = outcome => outcome === "gap" ? "a gap in the rules" : outcome === "conflict" ? "a conflict of rules"
      : "“" + plain(options[outcome].title) + "”";
    const drivers = questions.filter(question => fingerpost.reason.meant(question, answers));
    const driver = question => plain(question.ask + " " + label(question, answers)
      + (answers[question.id] === "unsure" ? " (assumed)" : ""));
    const isFirst = question => why.mattered[question.id];
    const reasons = why.decisive.map(rule => plain(rule.title) + " (`" + rule.id + "`)" + (rule.because ? ": " + plain(rule.because) : ""));
    const outcome = why.only >= 0
      ? "Chosen option: " + name(why.only) + (reasons.length ? ", because\n\n" + bullets(reasons) : ".")
      : why.kind === "gap" ? "No option: no rule applies to these answers."
      : why.kind === "conflict" ? "No option: rules for "
        + Array.from(new Set(why.decisive.map(rule => rule.option))).sort((a, b) => a - b).map(name).join(" and ") + " apply, and neither wins."
      : why.kind === "open" ? "Not decided yet. What remains:\n\n"
        + bullets(why.shares.map(share => name(share.outcome) + ": " + percent(share.share)))
      : "None: these answers cannot occur together.";
    const good = why.decisive.concat(why.also).map(rule => "Good, because of `" + rule.id + "`: " + plain(rule.title));
    const bad = why.overruled.filter(rule => rule.strength !== "default")
      .map(rule => "Bad, because `" + rule.id + "` gives way: " + plain(rule.title));
    const revisits = why.flips.map(flip => plain(flip.question.ask) + " “" + plain(flip.question.answers.find(entry => entry[0] === flip.id)[1])
      + "” " + (flip.isCertain ? "leads to " : "may lead to ") + flip.to.map(share => name(share.outcome)).join(" or "));
    const section = (title, text) => text ? title + "\n\n" + text : "";
    return [
      "---\nstatus: proposed\ndecision: " + decision.id + "\nanswers: " + fingerpost.key(answers)
        + "\nrules: sha256:" + decision.digest + "\n---",
      "# " + plain(decision.title),
      why.only >= 0 ? section("## Context and Problem Statement", plain(sentence(decision, why))) : "",
      section("## Decision Drivers", bullets(drivers.filter(isFirst).concat(drivers.filter(question => !isFirst(question))).map(driver))
        || "* None: the rules say the same for all answers."),
      section("## Considered Options", bullets(options.map((_, index) => plain(options[index].title)))),
      section("## Decision Outcome", outcome),
      why.only >= 0 ? section("### Consequences", bullets(good.concat(bad))) : "",
      section("## Revisit If", bullets(revisits)),
      section("## More Information", why.evidence.length ? "Evidence: " + why.evidence.map(entry => entry[0]).join(", ") : ""),
    ].filter(Boolean).join("\n\n") + "\n";
  }

  fingerpost.record = { sentence, markdown };
})();
