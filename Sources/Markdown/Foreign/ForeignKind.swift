internal import Diagnostics

/// What other tools read and we only name.
enum ForeignKind: Int, CaseIterable {
  case wikiLink
  case template
  case shortcode
  case component
  case frame
  case diagram
  case mathematics
  case icon
  case attributes
  case container
  case include
  case citation
  case lowered
  case comment
  case review
  case module
  case directive
  case generated
  case letteredList
  case boxBeside
  case annotation
  case footnote
  case hiddenText
  case linkLabel
  case imageLabel
  case spacedPath
  case spacedLink
  case headingSign
  case boxWord
  case unreadBlock
  case tagBlock
  case captionNumber
  case titleMarkup
  case emojiName
  case bibliography
  case drawnTable
  case lineBlock
  case typesetting
  case titleLine
  case imageSize
  case blockID
  case dashedTable
  case codeLanguage

  /// What is wrong, and what to write instead.
  var words: (message: String, note: String) {
    switch self {
    case .wikiLink:
      ("a wiki link is shown as text", "write '[words](page.md)'")
    case .template:
      ("a template of another tool is shown as text", "write what it stands for")
    case .shortcode:
      ("a shortcode of another tool is shown as text", "write what it stands for, in Markdown")
    case .component:
      ("a component of another tool is shown as text", "write what it shows, in Markdown")
    case .frame:
      ("pages load nothing from elsewhere: a frame is shown as text", "write a link to it")
    case .diagram:
      ("a diagram is shown as its code", "add an image of it, if readers need to see it drawn")
    case .mathematics:
      ("mathematics is shown as its code", "add words or an image, if readers need to see it set")
    case .icon:
      ("an icon of another tool is left out", "write a word, or an emoji")
    case .attributes:
      ("attributes in braces are left out", "only an id is read: '{#id}'")
    case .container:
      (
        "a container that means nothing here is shown without its box",
        "write '> [!NOTE]', or one of tip, important, warning, caution"
      )
    case .include:
      ("an include within a line is shown as text", "put it on a line of its own")
    case .citation:
      (
        "a citation that has a space in it is shown as text",
        "write it without spaces: '<rule:id>', '![](chart:a,b)'"
      )
    case .lowered:
      (
        "a single tilde strikes out, as on GitHub",
        "write '<sub>x</sub>' to lower text, '~~x~~' to strike it out"
      )
    case .comment:
      ("a comment of another tool is shown as text", "write '<!-- … -->'")
    case .review:
      (
        "marks of a review are shown as text",
        "accept the change or reject it; '<ins>' and '<del>' show what changed"
      )
    case .module:
      (
        "an import or export of another tool is shown as text",
        "take it out, and write in Markdown what it is for"
      )
    case .directive:
      (
        "a directive of another tool is shown as it is written",
        "write '> [!NOTE]' for a box, and in Markdown what else it stands for"
      )
    case .generated:
      (
        "what a plugin would write in the place of this line is not read",
        "write it in Markdown, or link to where it is; links to it are not checked"
      )
    case .letteredList:
      ("a list with letters is shown as text", "number its items: '1.', '2.'")
    case .boxBeside:
      (
        "a box that stands beside the text elsewhere is shown in its place",
        "take the word 'inline' or the class out, and put the box where it is to be read"
      )
    case .annotation:
      (
        "an annotation of code is shown as the comment that it is",
        "keep its text in the list below, or write it into the comment"
      )
    case .footnote:
      (
        "no footnote has this label: it is shown as text",
        "define it: '[^label]: text', or write '\\[^label]' where it is meant as text"
      )
    case .hiddenText:
      (
        "text of the class 'hidden' is not seen, but it is on the page and found by search",
        "take it out, or make a comment of it: '<!-- … -->'"
      )
    case .linkLabel:
      (
        "no link has this label: it is shown as text",
        "define it: '[label]: address', or write '\\[' where it is meant as text"
      )
    case .imageLabel:
      (
        "no image has this label: it is shown as text",
        "define it: '[label]: image.png', or write '!\\[' where it is meant as text"
      )
    case .spacedPath:
      (
        "an address with a space in it makes no link and no image: it is shown as text",
        "write '[words](<my file.md>)', with angle brackets, or '%20' for each space"
      )
    case .spacedLink:
      (
        "an address behind a space makes no link and no image: it is shown as text",
        "take the space out: '[words](page.md)'"
      )
    case .headingSign:
      (
        "a heading without a space behind its number signs is shown as text",
        "write '# Title', or '\\#' where it is meant as text"
      )
    case .boxWord:
      (
        "a word behind the kind of a box is left out",
        "if it is the title, write '!!! note \"Title\"' or '> [!NOTE] Title'"
      )
    case .unreadBlock:
      (
        "a line that looks like the start of a block is shown as text",
        "write '!!! note \"Title\"' or '=== \"Tab\"', with double quotes, and indent what is in it by "
          + "four columns; a line '///' ends '/// note'"
      )
    case .tagBlock:
      (
        "a block '/// html' is shown without its tag",
        "write the tag itself, or '> [!NOTE]' for a box"
      )
    case .captionNumber:
      ("a caption is shown without its number", "write the number into it: 'Figure 1. …'")
    case .titleMarkup:
      (
        "markup in the title of code is shown as text",
        "write the words alone: 'title=\"main.py\"'"
      )
    case .emojiName:
      ("no emoji has this name: it is shown as text", "write a word, or an emoji")
    case .bibliography:
      (
        "a citation of Pandoc is shown as text",
        "write out what is cited, with a link: '[Knuth 1984](address)'; or '\\@' where text is meant"
      )
    case .drawnTable:
      (
        "a table that is drawn with plus signs is shown as text",
        "write '| a | b |', and '|---|---|' below the first row"
      )
    case .lineBlock:
      (
        "lines behind bars are shown as one paragraph, bars and all",
        "take the bars out, and end each line with a backslash"
      )
    case .titleLine:
      ("a title line of Pandoc is shown as text", "write '# Title', or 'title' in front matter")
    case .imageSize:
      (
        "the size of an image is not read",
        "take it out, or write '<img src=\"x.png\" alt=\"words\" width=\"100\">'"
      )
    case .blockID:
      (
        "the id of a block is shown as text",
        "take it out; a link can lead to a heading: '[words](page.md#heading)'"
      )
    case .dashedTable:
      (
        "a table that is drawn with hyphens is shown as text",
        "write '| a | b |', and '|---|---|' below the first row"
      )
    case .codeLanguage:
      (
        "the language of code is shown as its first line",
        "take the line out, and put the code in a fence that names the language: '```python'"
      )
    case .typesetting:
      (
        "TeX is shown as it is written", "write in Markdown what it stands for, or take it out"
      )
    }
  }
}

extension Rewriter {
  /// Notes a construct that is only named; each page is told once, of the first of each kind.
  mutating func name(_ kind: ForeignKind, at range: Range<Int>) {
    if let known = named[kind], known.lowerBound <= range.lowerBound { return }
    named[kind] = range
  }

  /// One warning for each kind that was named.
  mutating func reportNamed() {
    for (kind, range) in named.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let (message, note) = kind.words
      diagnostics.append(
        Diagnostic(.foreignSyntax, message, at: place(clipped(range)), notes: [Note(note)]))
    }
  }
}
