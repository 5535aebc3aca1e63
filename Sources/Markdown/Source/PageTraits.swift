/// What a page holds anywhere that an extension which is on could read.
struct PageTraits {
  /// `~`
  let hasTildes: Bool
  /// `://`
  let hasURLs: Bool
  /// `www.`
  let hasWeb: Bool
  /// `@`
  let hasMail: Bool
  /// `[^`
  let hasLabels: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>, _ options: MarkdownOptions) {
    hasTildes =
      options.hasStrikethrough && bytes.firstIndex(of: UInt8(ascii: "~"), in: body) != nil
    hasURLs = options.hasAutolinks && bytes.firstIndex(of: "://", in: body) != nil
    hasWeb = options.hasAutolinks && bytes.firstIndex(of: "www.", in: body) != nil
    hasMail = options.hasAutolinks && bytes.firstIndex(of: UInt8(ascii: "@"), in: body) != nil
    hasLabels = options.hasFootnotes && bytes.firstIndex(of: "[^", in: body) != nil
  }
}
