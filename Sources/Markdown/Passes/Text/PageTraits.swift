internal import Bytes

/// What a page holds anywhere that an extension which is on could read.
struct PageTraits {
  /// `|`, or a delimiter row of one cell
  let hasTables: Bool
  /// `~`
  let hasTildes: Bool
  /// `==`, `^`, `++`, `%%` or `[=`
  let hasInlineMarks: Bool
  /// `://`
  let hasURLs: Bool
  /// `www.`
  let hasWeb: Bool
  /// `@`, in an address or in what another tool reads
  let hasAt: Bool
  /// `[@key]`
  let hasCitations: Bool
  /// `[^`
  let hasLabels: Bool
  /// `[[`
  let hasDoubleBrackets: Bool
  /// `][`
  let hasLinkLabels: Bool
  /// `][`, and `[1]:`
  let hasNumberedLabels: Bool
  /// `[words](my file.md)` and `[words] (file.md)`
  let hasSpacedLinks: Bool
  /// `<!--`
  let hasComments: Bool
  /// `{`
  let hasBraces: Bool
  /// `:name:`
  let hasShortcodes: Bool
  /// `<rule: x>` and `(chart:a, b)`
  let hasSpacedCitations: Bool
  /// `![words](address =100x200)`
  let hasImageSizes: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>, _ options: MarkdownOptions) {
    hasTables =
      options.hasTables
      && (bytes.firstIndex(of: .pipe, in: body) != nil
        || bytes.firstIndex(of: ":-", in: body) != nil
        || bytes.firstIndex(of: "-:", in: body) != nil)
    hasTildes =
      options.hasStrikethrough && bytes.firstIndex(of: UInt8(ascii: "~"), in: body) != nil
    hasURLs = options.hasAutolinks && bytes.firstIndex(of: "://", in: body) != nil
    hasWeb = options.hasAutolinks && bytes.firstIndex(of: "www.", in: body) != nil
    hasLabels = options.hasFootnotes && bytes.firstIndex(of: "[^", in: body) != nil
    let isForeign = options.hasForeignSyntax
    hasAt =
      (options.hasAutolinks || isForeign)
      && bytes.firstIndex(of: UInt8(ascii: "@"), in: body) != nil
    hasCitations = isForeign && hasAt && PandocCitation.mayOccur(in: bytes, body)
    hasInlineMarks = isForeign && InlineMarks.mayOccur(in: bytes, body)
    hasDoubleBrackets = isForeign && bytes.firstIndex(of: "[[", in: body) != nil
    hasLinkLabels = isForeign && bytes.firstIndex(of: "][", in: body) != nil
    hasNumberedLabels = hasLinkLabels && LinkLabels.definesNumbers(in: bytes, body)
    hasSpacedLinks = isForeign && SpacedLink.mayOccur(in: bytes, body)
    hasComments = bytes.firstIndex(of: "<!--", in: body) != nil
    hasBraces = isForeign && bytes.firstIndex(of: UInt8(ascii: "{"), in: body) != nil
    hasShortcodes = isForeign && Emoji.mayOccur(in: bytes, body)
    hasImageSizes = isForeign && ImageSize.mayOccur(in: bytes, body)
    hasSpacedCitations = isForeign && SpacedCitation.mayOccur(in: bytes, body)
  }
}
