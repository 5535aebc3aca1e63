/// The size of an SVG (W3C, SVG 2, sections 7.2 and 8.2): its width and height where they are
/// lengths, else those of its `viewBox`.
enum SVGHead {
  /// Whether a file begins with an `<svg` tag, or with what may stand before one.
  static func isOne(_ head: [UInt8]) -> Bool { tag(in: head) != nil || isPrologue(head) }

  static func size(in head: [UInt8]) -> ImageSize? {
    guard let tag = tag(in: head) else { return nil }
    let box = attribute("viewBox", of: tag).map { text in
      text.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }.compactMap { Double($0) }
    }
    let width = attribute("width", of: tag).flatMap(pixels)
    let height = attribute("height", of: tag).flatMap(pixels)
    if let width, let height { return size(width, height) }
    guard let box, box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
    if let width { return size(width, width * box[3] / box[2]) }
    if let height { return size(height * box[2] / box[3], height) }
    return size(box[2], box[3])
  }

  private static func size(_ width: Double, _ height: Double) -> ImageSize? {
    guard width < 1e6, height < 1e6 else { return nil }
    return ImageSize(Int(width.rounded()), Int(height.rounded()))
  }

  /// A length in pixels; nil for one that depends on what is around it.
  private static func pixels(_ text: String) -> Double? {
    let units: [(String, Double)] = [
      ("px", 1), ("pt", 4.0 / 3), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96),
    ]
    let text = text.filter { !$0.isWhitespace }
    let unit = units.first { text.hasSuffix($0.0) }
    let number = Double(text.dropLast(unit?.0.count ?? 0))
    return number.flatMap { $0 > 0 && $0.isFinite ? $0 * (unit?.1 ?? 1) : nil }
  }

  /// The text between `<svg` and the `>` that ends the tag.
  private static func tag(in head: [UInt8]) -> Substring? {
    let text = String(decoding: head, as: UTF8.self)
    var rest = text[...]
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.hasPrefix("<svg"), let next = rest.dropFirst(4).first,
        next.isWhitespace || next == ">"
      {
        return rest.dropFirst(4).firstIndex(of: ">").map { rest.dropFirst(4)[..<$0] }
      }
      let close =
        rest.hasPrefix("<!--") ? "-->" : rest.hasPrefix("<?") || rest.hasPrefix("<!") ? ">" : ""
      guard !close.isEmpty, let end = range(of: close, in: rest) else { return nil }
      rest = rest[end...]
    }
  }

  /// The end of a mark.
  private static func range(of mark: String, in text: Substring) -> Substring.Index? {
    text.firstRange(of: mark)?.upperBound
  }

  /// Whether what has been read so far could stand before an `<svg` tag.
  private static func isPrologue(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head.prefix(64), as: UTF8.self)
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<?xml", "<!DOCTYPE svg", "<!--", "<svg"].contains { start.hasPrefix($0) }
  }

  /// The value of an attribute, by a name that no other ends with.
  private static func attribute(_ name: String, of tag: Substring) -> String? {
    var rest = tag
    while let found = rest.firstRange(of: "\(name)=") {
      let before =
        found.lowerBound > tag.startIndex ? tag[tag.index(before: found.lowerBound)] : " "
      rest = rest[found.upperBound...]
      guard before.isWhitespace, let quote = rest.first, quote == "\"" || quote == "'" else {
        continue
      }
      let value = rest.dropFirst()
      return value.firstIndex(of: quote).map { String(value[..<$0]) }
    }
    return nil
  }
}
