/// What the manual says about a code.
package struct CodeEntry: Sendable, Hashable {
  /// What is wrong, in a sentence or two.
  package let meaning: String
  /// What the author can do, in a sentence.
  package let remedy: String

  init(_ meaning: String, _ remedy: String) {
    self.meaning = meaning
    self.remedy = remedy
  }

  /// The first sentence of the meaning.
  var summary: String {
    meaning.firstRange(of: ". ").map { String(meaning[..<$0.lowerBound]) + "." } ?? meaning
  }
}

extension Code {
  /// Where the manual explains it, relative to the root of Fingerpost's own site.
  package var manualAddress: String { "manual/checks.html#\(rawValue)" }

  /// The name as a type would have it: "BrokenLink".
  var pascalCase: String {
    rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static let styleOnly = "Said only where 'checks' has 'style', or this name."

  /// What the manual says about it.
  package var entry: CodeEntry {
    switch self {
    case .notUTF8:
      CodeEntry(
        "A file or its name is not encoded in UTF-8. It is left out, and links to it are not "
          + "reported again.",
        "Save the file as UTF-8, or rename it.")
    case .tooLarge:
      CodeEntry(
        "A file is larger than any page that a person reads, or would take too long to read.",
        "Split the file, or leave it out with 'exclude'.")
    case .tooDeep:
      CodeEntry(
        "Quotes, lists, brackets or YAML nest deeper than anyone can follow.",
        "Flatten them; what goes too deep is most often a mistake of a program.")
    case .unreadable:
      CodeEntry(
        "A file is there and cannot be read, is a pipe or a device, or a symbolic link leads "
          + "nowhere.",
        "Correct its permissions, or remove it.")
    case .unreadFile:
      CodeEntry(
        "A file looks like a part of the handbook and is not read, since it is spelled otherwise or "
          + "lies elsewhere, or is a page with components (.mdx), which only other tools can run. Or "
          + "another tool takes titles and the order of pages from it, and it is a program.",
        "Give it the name that is named, or write what it says in fingerpost.yml.")
    case .siteAsContent:
      CodeEntry(
        "The folder that is given as content is a site that Fingerpost has made.",
        "Name the folder of the content. If it is the content, delete the file '.fingerpost-site'.")
    case .symlinkOutside:
      CodeEntry(
        "A symbolic link leads out of the content folder, so the file is not published.",
        "Copy the file into the content folder.")
    case .addressClash:
      CodeEntry(
        "Two pages have one address: a page, an alias, a decision, a tag, or a generated list. So "
          + "have names that some disks do not tell apart, and a file and a folder of one name.",
        "Rename one of the two.")
    case .misplaced:
      CodeEntry(
        "A file would have an address that no disk or no site can hold: with a control character "
          + "in it, a name of more than 255 bytes, or too many folders.",
        "Give the page, the tag or the file a shorter or plainer name.")
    case .activeSVG:
      CodeEntry(
        "A published SVG is more than a picture: opened by itself, it would run a script or load "
          + "something from elsewhere. In a page, as an image, it does neither.",
        "Export it as a plain SVG, or take out what is named.")
    case .brokenTable:
      CodeEntry(
        "Lines with bars are no table: the delimiter row has another number of cells than the "
          + "header, a row stands before the header, or a blank line stands between rows. GitHub "
          + "shows them as text too.",
        "Correct the line that is named.")
    case .secondTitle:
      CodeEntry(
        "A page has more than one heading of level 1. \(Self.styleOnly)",
        "Make it a heading of level 2, or split the page.")
    case .missingAlt:
      CodeEntry(
        "An image has no alternative text, so that those who do not see it do not know what it "
          + "shows. \(Self.styleOnly)",
        "Write what it shows between the brackets.")
    case .vagueLink:
      CodeEntry(
        "The words of a link are \"here\" or the like, or its own address. \(Self.styleOnly)",
        "Name what it leads to.")
    case .emptyPage:
      CodeEntry(
        "A page holds a title at most. \(Self.styleOnly)", "Write it, or make it a draft.")
    case .emptySection:
      CodeEntry(
        "Nothing stands below the last heading of a page. \(Self.styleOnly)",
        "Write what belongs there, or delete the heading.")
    case .forAgents:
      CodeEntry(
        "A file tells coding agents how to work in the repository, as AGENTS.md, CLAUDE.md and "
          + "SKILL.md do. It is not published.",
        "Name it under 'publish' to publish it, or under 'exclude' to leave it out in silence.")
    case .unlistedPage:
      CodeEntry(
        "Pages lie in the folder that SUMMARY.md, or the 'nav' of mkdocs.yml, does not name. They are "
          + "published, as mdBook would not do, and in no list but the site map. Or the list names "
          + "pages that are not there. Or pages lie outside the folder in which mkdocs.yml or "
          + "book.toml has its own: they are not published, unless a fingerpost.yml is there.",
        "Name them there, or leave them out with 'exclude'; take out of the list what is not there; "
          + "write a fingerpost.yml where pages outside the folder are to be published.")
    case .yaml:
      CodeEntry(
        "A YAML file is not valid YAML, or a value is not of the kind that its key has.",
        "Correct the line that is named; put text with a colon or a bracket in it in quotes.")
    case .frontMatter:
      CodeEntry(
        "The front matter of a page is not valid YAML, or a value is not of the kind that its key "
          + "has. What comes before the mistake counts.",
        "Correct the line that is named.")
    case .unknownKey:
      CodeEntry(
        "A key means nothing to Fingerpost. It is reported once, on the first page that has it.",
        "Correct its spelling, delete it, or put it below 'extra'.")
    case .brokenLink:
      CodeEntry(
        "A link leads to a page or a file that is not there, or is not published.",
        "Correct the path; it is relative to the page, or begins with '/' at the content folder.")
    case .brokenAnchor:
      CodeEntry(
        "A link leads to an id that its page does not have.",
        "Take the id from the page, or give the heading one with {#id}.")
    case .brokenImage:
      CodeEntry(
        "An image's file is not there, or is not published.", "Correct the path, or add the file.")
    case .emptyLink:
      CodeEntry(
        "A link or an image names no target.", "Write the target, or take off the brackets.")
    case .caseMismatch:
      CodeEntry(
        "A link differs from its target only in upper and lower case, which some disks "
          + "accept and servers do not.",
        "Spell the target as the file is spelled.")
    case .outsideContent:
      CodeEntry(
        "A link leads to a file that exists but lies outside the content folder.",
        "Move the file into the content folder, or link to where it is published.")
    case .duplicateID:
      CodeEntry(
        "An id occurs twice where it has to be unique: on a page, or among decisions, "
          + "evidence, sources or terms. An id that raw HTML alone repeats only warns.",
        "Rename one of the two.")
    case .preferMD:
      CodeEntry(
        "A link names the HTML that is made from a page, or the page without its ending, which works "
          + "on the site and not in an editor or on GitHub.",
        "Link to the Markdown file.")
    case .unsafeLink:
      CodeEntry(
        "The address of a link or an image begins with 'javascript:', 'vbscript:', 'file:' or, but "
          + "for common images, 'data:'. It is left empty, since it could do harm to a reader.",
        "Link to where the target is published.")
    case .orphanPage:
      CodeEntry(
        "No other page links to a page, so readers meet it only by chance. Said only where there "
          + "is a 'fingerpost.yml'; not of indexes, nor of pages with an 'order'.",
        "Link to it where its readers come from, or give it an 'order'.")
    case .duplicateTitle:
      CodeEntry(
        "Two pages of a folder have the same name in navigation. Said only where there is a "
          + "'fingerpost.yml'.",
        "Give one of them another title, or a 'nav_title'.")
    case .headingLevel:
      CodeEntry(
        "A heading is more than one level below the one before it. Readers who listen to the page, "
          + "or look at its contents, miss the level between.",
        "Make it a heading of the next level.")
    case .gonePage:
      CodeEntry(
        "An address of the earlier site that '--against' names leads nowhere now: a page or a "
          + "decision was moved, renamed or removed, or an alias was taken out.",
        "Add the line that is named, so that bookmarks and links from elsewhere still arrive.")
    case .goneAnchor:
      CodeEntry(
        "A section of the earlier site that '--against' names has lost its id, most often since its "
          + "heading was reworded.",
        "Add the line that is named, or give the heading its older id by '{#id}'.")
    case .goneRule:
      CodeEntry(
        "A rule of the earlier site that '--against' names is no longer there.",
        "Keep its id among the 'aliases' of the rule that took its place, or put it back as "
          + "'retired'.")
    case .goneEvidence:
      CodeEntry(
        "Evidence of the earlier site that '--against' names is no longer there.",
        "Keep its id among the 'aliases' of the evidence that took its place.")
    case .unknownRule:
      CodeEntry("A page cites a rule that no decision has.", "Correct the id.")
    case .unknownEvidence:
      CodeEntry(
        "A page cites evidence, or a rule rests on evidence, that is written nowhere.",
        "Correct the id, or write the evidence.")
    case .unknownOption:
      CodeEntry(
        "Something names an option that no decision has. Of a record it is a warning.",
        "Correct the id, or say below 'retired' of the decision what took its place.")
    case .unknownQuestion:
      CodeEntry(
        "Something names a question that no decision has. Of a record it is a warning.",
        "Correct the id, or say below 'retired' of the decision what took its place.")
    case .unknownAnswer:
      CodeEntry(
        "A rule names an answer that its question does not have. Of a record it is a warning.",
        "Correct the id, or say below 'retired' of the decision what took its place.")
    case .unknownDecision:
      CodeEntry(
        "A page cites or embeds a decision that is not there. Of a record it is a warning.",
        "Correct the id.")
    case .unknownTerm:
      CodeEntry("A page cites a term that no glossary has.", "Correct the id, or define the term.")
    case .unknownSource:
      CodeEntry(
        "Evidence names a source that is listed nowhere.", "Correct the id, or list the source.")
    case .ambiguousID:
      CodeEntry(
        "Several decisions have the id that a page cites.",
        "Say which is meant: 'decision/id'.")
    case .retiredRule:
      CodeEntry(
        "A page cites a rule that is retired.", "Cite its successor, or drop the citation.")
    case .uncitedRule:
      CodeEntry(
        "No page cites a rule, so a reader of an outcome finds no more about it.",
        "Cite it where it is explained.")
    case .uncitedEvidence:
      CodeEntry(
        "No page cites a piece of evidence, and no rule rests on it.",
        "Cite it, or delete it.")
    case .chartUnits:
      CodeEntry(
        "A chart shows quantities of several units, which have no axis in common.",
        "Draw a chart for each unit, or give the quantities in one.")
    case .withoutQuantity:
      CodeEntry(
        "A chart names evidence that has no `quantity`, and cannot draw it.",
        "Give it a quantity, or leave it out of the chart.")
    case .includeMissing:
      CodeEntry(
        "A code block includes a file that is not in the content folder, is not text or is too "
          + "large, or a region that the file does not have.",
        "Correct the path, or the name of the region.")
    case .includeCycle:
      CodeEntry("A file includes itself, by itself or by way of others.", "Break the cycle.")
    case .rawHTML:
      CodeEntry(
        "Raw HTML holds a tag or an attribute that is not on the safelist, an end tag that closes "
          + "nothing, or a tag that is never closed. A tag that is not on the list is shown as "
          + "text, scripts and style sheets are left out with all that is in them, the rest is "
          + "left out, and what is open is closed behind the text.",
        "Write it in Markdown, correct it, or leave it out.")
    case .unusedFootnote:
      CodeEntry(
        "Nothing refers to a footnote, so it is not shown.", "Refer to it, or delete it.")
    case .foreignSyntax:
      CodeEntry(
        "A page uses what other tools read and Fingerpost does not: a wiki link, a template, a "
          + "component, a diagram, mathematics. What is written is shown as text or as code. Each "
          + "page is told once of each kind, at its first place.",
        "Write what the note says; 'For readers of other tools' in this manual lists what is read.")
    case .unknownAlert:
      CodeEntry(
        "A box has a kind that no alert has, so it is shown as a plain quote or as a note.",
        "Write one of note, tip, important, warning, caution.")
    case .unknownFenceWord:
      CodeEntry(
        "A word behind the fence of a code block means nothing, so it has no effect.",
        "Correct or remove the word.")
    case .unknownTab:
      CodeEntry(
        "A tab has a label that no other group of tabs on the page has, and one of the others is "
          + "very like it.",
        "Write the label as in the other groups.")
    case .missingLine:
      CodeEntry(
        "A line that a code block marks or shows is not in the code.",
        "Correct the numbers behind the fence; they count from 1 in what is shown.")
    case .decision:
      CodeEntry(
        "A decision file lacks something, or a value is not of the kind that its key has.",
        "Write what the message asks for.")
    case .gap:
      CodeEntry(
        "No rule applies to some answers.",
        "Write a rule for the case that is shown, or a rule of strength 'default'.")
    case .conflict:
      CodeEntry(
        "Two rules apply to some answers, choose different options, and neither wins.",
        "Add a ruling with its reason, raise one strength, or write a rule for the case.")
    case .scenarioFailed:
      CodeEntry(
        "A scenario does not give the outcome that it expects.",
        "Correct the rules, or what the scenario expects.")
    case .notMonotone:
      CodeEntry(
        "A question says 'monotone: true', and a later answer to it gives a milder outcome.",
        "Correct one of the two rules, or leave out 'monotone'.")
    case .rulingCycle:
      CodeEntry(
        "Rules are preferred to one another in a cycle.", "Delete the ruling that is wrong.")
    case .rulingUpward:
      CodeEntry(
        "A ruling prefers a weaker rule to a stronger one.", "Raise the weaker rule's strength.")
    case .rulingWithoutEffect:
      CodeEntry("A ruling prefers a rule that wins anyway.", "Delete the ruling.")
    case .conditionWithoutEffect:
      CodeEntry(
        "A condition names every answer of a question, so it excludes nothing.",
        "Leave the question out of the condition.")
    case .maskedRule:
      CodeEntry(
        "A rule never decides: wherever it applies, another beats it.",
        "Delete it, raise its strength, or add a ruling.")
    case .redundantRule:
      CodeEntry(
        "Every outcome is the same without a rule.", "Delete it, or write what it should change.")
    case .neverAsked:
      CodeEntry(
        "No answer to a question changes any outcome.",
        "Delete it, or write a rule that depends on it.")
    case .unreachableOption:
      CodeEntry(
        "An option is never the outcome.", "Delete it, or write a rule that wins for it.")
    case .defaultHidesGap:
      CodeEntry(
        "The default alone decides more of the answers than it may.",
        "Write rules for these cases, or allow more with 'default-may-decide'.")
    case .unsupportedRule:
      CodeEntry(
        "A rule above 'default' gives no reason or rests on no evidence.",
        "Write 'because' and 'evidence'.")
    case .outcomeChanged:
      CodeEntry(
        "An accepted record has answers for which today's rules recommend something else than it "
          + "says. The rules that decide now are named.",
        "Write a record that supersedes it, or say in 'accepted-anyway' why it holds; see "
          + "[records](records.md).")
    case .undecided:
      CodeEntry(
        "An accepted record has no answer to a question that today's rules need.",
        "Write the answer into the record.")
    case .unknownStatus:
      CodeEntry(
        "A record of a decision has a status that nobody uses, or one that is not listed below "
          + "'record-statuses' of the configuration.",
        "Correct the status, or add it to the list.")
    case .unknownRecord:
      CodeEntry(
        "A record says that it supersedes another one, or that another one took its place, and "
          + "there is no such record.",
        "Name it by its file, or by its number where it lies in the same folder.")
    case .recordSupersededByMissing:
      CodeEntry(
        "A record supersedes another one, and that one does not say so. Its readers would follow "
          + "what no longer holds.",
        "Write 'superseded-by' into the older one.")
    case .recordSupersedesMissing:
      CodeEntry(
        "A record says that another one took its place, and that one does not say so.",
        "Write 'supersedes' into the newer one.")
    case .recordCycle:
      CodeEntry(
        "Records supersede one another in a cycle, so none of them holds.",
        "Delete the line that is wrong.")
    case .stale:
      CodeEntry(
        "A page or a piece of evidence was last reviewed longer ago than '--stale-after' allows.",
        "Look at it again, and write the date.")
    case .unknownTemplateName:
      CodeEntry(
        "A template of the handbook's own uses a name that pages do not have, or an unknown name of "
          + "a slot; see [theming](theming.md).",
        "Correct the name.")
    case .poorContrast:
      CodeEntry(
        "A colour of the handbook's own is hard to read on the pages it is used on.",
        "Take the colour that is named, or give one colour for light and dark together; see "
          + "[theming](theming.md).")
    }
  }
}
