/// What the manual says about the codes of files, pages, links and the theme.
extension CodeEntry {
  private static let styleOnly = "Said only where 'checks' has 'style', or this name."

  static let notUTF8 = CodeEntry(
    "A file or its name is not encoded in UTF-8. It is left out, and links to it are not "
      + "reported again.",
    "Save the file as UTF-8, or rename it.")

  static let tooLarge = CodeEntry(
    "A file is larger than any page that a person reads, or would take too long to read.",
    "Split the file, or leave it out with 'exclude'.")

  static let tooDeep = CodeEntry(
    "Quotes, lists, brackets or YAML nest deeper than anyone can follow.",
    "Flatten them; what goes too deep is most often a mistake of a program.")

  static let unreadable = CodeEntry(
    "A file is there and cannot be read, is a pipe or a device, or a symbolic link leads "
      + "nowhere.",
    "Correct its permissions, or remove it.")

  static let unreadFile = CodeEntry(
    "A file looks like a part of the handbook and is not read, since it is spelled otherwise or "
      + "lies elsewhere, or is a page with components (.mdx), which only other tools can run. Or "
      + "another tool takes titles and the order of pages from it, and it is a program.",
    "Give it the name that is named, or write what it says in fingerpost.yml.")

  static let siteAsContent = CodeEntry(
    "The folder that is given as content is a site that Fingerpost has made.",
    "Name the folder of the content. If it is the content, delete the file '.fingerpost-site'.")

  static let symlinkOutside = CodeEntry(
    "A symbolic link leads out of the content folder, so the file is not published.",
    "Copy the file into the content folder.")

  static let addressClash = CodeEntry(
    "Two pages have one address: a page, an alias, a decision, a tag, or a generated list. So "
      + "have names that some disks do not tell apart, and a file and a folder of one name.",
    "Rename one of the two.")

  static let misplaced = CodeEntry(
    "A file would have an address that no disk or no site can hold: with a control character "
      + "in it, a name of more than 255 bytes, or too many folders.",
    "Give the page, the tag or the file a shorter or plainer name.")

  static let activeSVG = CodeEntry(
    "A published SVG is more than a picture: opened by itself, it would run a script or load "
      + "something from elsewhere. In a page, as an image, it does neither.",
    "Export it as a plain SVG, or take out what is named.")

  static let brokenTable = CodeEntry(
    "Lines with bars are no table: the delimiter row has another number of cells than the "
      + "header, a row stands before the header, or a blank line stands between rows. GitHub "
      + "shows them as text too.",
    "Correct the line that is named.")

  static let secondTitle = CodeEntry(
    "A page has more than one heading of level 1. \(Self.styleOnly)",
    "Make it a heading of level 2, or split the page.")

  static let missingAlt = CodeEntry(
    "An image has no alternative text, so that those who do not see it do not know what it "
      + "shows. \(Self.styleOnly)",
    "Write what it shows between the brackets.")

  static let vagueLink = CodeEntry(
    "The words of a link are \"here\" or the like, or its own address. \(Self.styleOnly)",
    "Name what it leads to.")

  static let emptyPage = CodeEntry(
    "A page holds a title at most. \(Self.styleOnly)", "Write it, or make it a draft.")

  static let emptySection = CodeEntry(
    "Nothing stands below the last heading of a page. \(Self.styleOnly)",
    "Write what belongs there, or delete the heading.")

  static let forAgents = CodeEntry(
    "A file tells coding agents how to work in the repository, as AGENTS.md, CLAUDE.md and "
      + "SKILL.md do. It is not published.",
    "Name it under 'publish' to publish it, or under 'exclude' to leave it out in silence.")

  static let unlistedPage = CodeEntry(
    "Pages lie in the folder that SUMMARY.md, or the 'nav' of mkdocs.yml, does not name. They are "
      + "published, as mdBook would not do, and in no list but the site map. Or the list names "
      + "pages that are not there. Or pages lie outside the folder in which mkdocs.yml or "
      + "book.toml has its own: they are not published, unless a fingerpost.yml is there.",
    "Name them there, or leave them out with 'exclude'; take out of the list what is not there; "
      + "write a fingerpost.yml where pages outside the folder are to be published.")

  static let yaml = CodeEntry(
    "A YAML file is not valid YAML, or a value is not of the kind that its key has.",
    "Correct the line that is named; put text with a colon or a bracket in it in quotes.")

  static let frontMatter = CodeEntry(
    "The front matter of a page is not valid YAML, or a value is not of the kind that its key "
      + "has. What comes before the mistake counts. A 'date' that is none is a warning, since other "
      + "tools may read it.",
    "Correct the line that is named.")

  static let unknownKey = CodeEntry(
    "A key means nothing to Fingerpost. It is reported once, on the first page that has it.",
    "Correct its spelling, delete it, or put it below 'extra'.")

  static let brokenLink = CodeEntry(
    "A link leads to a page or a file that is not there, or is not published.",
    "Correct the path; it is relative to the page, or begins with '/' at the content folder.")

  static let brokenAnchor = CodeEntry(
    "A link leads to an id that its page does not have.",
    "Take the id from the page, or give the heading one with {#id}.")

  static let brokenImage = CodeEntry(
    "An image's file is not there, or is not published.", "Correct the path, or add the file.")

  static let emptyLink = CodeEntry(
    "A link or an image names no target, or a chart no evidence.",
    "Write the target, or take off the brackets.")

  static let wrongScheme = CodeEntry(
    "An address begins with a scheme that is nearly one of Fingerpost's own, or with one of these "
      + "where it means nothing: 'chart:', 'compare:' or 'page:' in a link, an include that does "
      + "not stand alone on its line.",
    "Write what the note says.")

  static let caseMismatch = CodeEntry(
    "A link differs from its target only in upper and lower case, which some disks "
      + "accept and servers do not.",
    "Spell the target as the file is spelled.")

  static let outsideContent = CodeEntry(
    "A link leads to a file that exists but lies outside the content folder.",
    "Move the file into the content folder, or link to where it is published.")

  static let duplicateID = CodeEntry(
    "An id occurs twice where it has to be unique: on a page, or among decisions, "
      + "evidence, sources or terms. An id that raw HTML alone repeats only warns.",
    "Rename one of the two.")

  static let preferMD = CodeEntry(
    "A link names the HTML that is made from a page, or the page without its ending, which works "
      + "on the site and not in an editor or on GitHub.",
    "Link to the Markdown file.")

  static let unsafeLink = CodeEntry(
    "The address of a link or an image begins with 'javascript:', 'vbscript:', 'file:' or, but "
      + "for common images, 'data:'. It is left empty, since it could do harm to a reader.",
    "Link to where the target is published.")

  static let orphanPage = CodeEntry(
    "No other page links to a page, so readers meet it only by chance. Said only where there "
      + "is a 'fingerpost.yml'; not of indexes, nor of pages with an 'order'.",
    "Link to it where its readers come from, or give it an 'order'.")

  static let duplicateTitle = CodeEntry(
    "Two pages of a folder have the same name in navigation. Said only where there is a "
      + "'fingerpost.yml'.",
    "Give one of them another title, or a 'nav_title'.")

  static let headingLevel = CodeEntry(
    "A heading is more than one level below the one before it. Readers who listen to the page, "
      + "or look at its contents, miss the level between.",
    "Make it a heading of the next level.")

  static let gonePage = CodeEntry(
    "An address of the earlier site that '--against' names leads nowhere now: a page or a "
      + "decision was moved, renamed or removed, or an alias was taken out.",
    "Add the line that is named, so that bookmarks and links from elsewhere still arrive.")

  static let goneAnchor = CodeEntry(
    "A section of the earlier site that '--against' names has lost its id, most often since its "
      + "heading was reworded.",
    "Add the line that is named, or give the heading its older id by '{#id}'.")

  static let goneRule = CodeEntry(
    "A rule of the earlier site that '--against' names is no longer there.",
    "Keep its id among the 'aliases' of the rule that took its place, or put it back as "
      + "'retired'.")

  static let goneEvidence = CodeEntry(
    "Evidence of the earlier site that '--against' names is no longer there.",
    "Keep its id among the 'aliases' of the evidence that took its place.")

  static let includeMissing = CodeEntry(
    "A code block or a page includes a file that is not in the content folder, is not published, "
      + "is not text or is too large, or a region that the file does not have.",
    "Correct the path, or the name of the region.")

  static let includeCycle = CodeEntry(
    "A file includes itself, by itself or by way of others.", "Break the cycle.")

  static let rawHTML = CodeEntry(
    "Raw HTML holds a tag or an attribute that is not on the safelist, an end tag that closes "
      + "nothing, or a tag that is never closed. A tag that is not on the list is shown as "
      + "text, scripts and style sheets are left out with all that is in them, the rest is "
      + "left out, and what is open is closed behind the text.",
    "Write it in Markdown, correct it, or leave it out.")

  static let openComment = CodeEntry(
    "A comment is never closed, or a blank line comes before its end, or it stands within a line "
      + "and holds two hyphens: what was to be hidden would be published as text.",
    "End it with '-->'; write '\\<!--' where it is meant as text.")

  static let unusedFootnote = CodeEntry(
    "Nothing refers to a footnote, so it is not shown.", "Refer to it, or delete it.")

  static let foreignSyntax = CodeEntry(
    "A page uses what other tools read and Fingerpost does not: a wiki link, a template, a "
      + "component, a diagram, mathematics. What is written is shown as text or as code. Each "
      + "page is told once of each kind, at its first place.",
    "Write what the note says; 'For readers of other tools' in this manual lists what is read.")

  static let unknownAlert = CodeEntry(
    "A box has a kind that no alert has, so it is shown as a plain quote or as a note.",
    "Write one of note, tip, important, warning, caution.")

  static let unknownFenceWord = CodeEntry(
    "A word behind the fence of a code block means nothing, so it has no effect.",
    "Correct or remove the word.")

  static let unknownTab = CodeEntry(
    "A tab has a label that no other group of tabs on the page has, and one of the others is "
      + "very like it.",
    "Write the label as in the other groups.")

  static let missingLine = CodeEntry(
    "A line that a code block marks or shows is not in the code, what stands behind its fence "
      + "names no lines, or it has code of its own although 'src' shows a file.",
    "Correct the numbers behind the fence; they count from 1, those of 'lines' in the code or "
      + "file, marked ones in what is shown. Leave one of code and 'src'.")

  static let stale = CodeEntry(
    "A page or a piece of evidence was last reviewed longer ago than '--stale-after' allows.",
    "Look at it again, and write the date.")

  static let unknownTemplateName = CodeEntry(
    "A template of the handbook's own uses a name that pages do not have, or an unknown name of "
      + "a slot; see [theming](theming.md).",
    "Correct the name.")

  static let poorContrast = CodeEntry(
    "A colour of the handbook's own is hard to read on the pages it is used on.",
    "Take the colour that is named, or give one colour for light and dark together; see "
      + "[theming](theming.md).")
}
