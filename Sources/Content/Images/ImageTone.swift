package import Archive

/// Whether all of a drawing is light or all of it dark, so that it is lost on a ground like itself.
package enum ImageTone: Sendable, Hashable {
  case light
  case dark

  /// The tone of an SVG by the colours that it names; nil for one with colours in between, with some that
  /// are not known here, and for what is no SVG.
  package init?(svg bytes: [UInt8]) {
    guard SVGHead.isOne(bytes) else { return nil }
    let tags = String(decoding: bytes, as: UTF8.self).split(separator: "<")
    let isPlain = [
      "style", "image", "use", "linearGradient", "radialGradient", "pattern", "filter",
    ]
    .allSatisfy { name in !tags.contains { Self.name(of: $0) == name } }
    guard isPlain else { return nil }
    // (What no element says is black.)
    var luminances: [Double] = []
    var isFilled = false
    for tag in tags {
      let fills = Self.values(of: ["fill", "stroke"], in: tag)
      for value in fills where value != "none" {
        guard let luminance = Self.luminance(of: value) else { return nil }
        luminances.append(luminance)
      }
      switch Self.name(of: tag) {
      case "svg", "g": isFilled = isFilled || !fills.isEmpty
      case let name where Self.shapes.contains(name):
        if !isFilled, fills.isEmpty { luminances.append(0) }
      default: break
      }
    }
    guard !luminances.isEmpty else { return nil }
    if luminances.allSatisfy({ $0 > 0.7 }) {
      self = .light
    } else if luminances.allSatisfy({ $0 < 0.05 }) {
      self = .dark
    } else {
      return nil
    }
  }

  private static let shapes: Set<Substring> = [
    "path", "rect", "circle", "ellipse", "polygon", "polyline", "text",
  ]

  private static func name(of tag: Substring) -> Substring {
    tag.prefix { $0.isLetter }
  }

  /// The values that attributes and styles of a tag give to properties.
  private static func values(of names: [String], in tag: Substring) -> [Substring] {
    let words = tag.split { "\"'=:; \n\t>/".contains($0) }
    return zip(words, words.dropFirst()).filter { names.contains(String($0.0)) }.map(\.1)
  }

  private static func luminance(of value: Substring) -> Double? {
    switch value.lowercased() {
    case "black", "currentcolor": 0
    case "white": 1
    case let text: Color(text)?.luminance
    }
  }
}

extension ImageTone: Digestible {
  package func digest(into digester: inout Digester) { digester.combine(self == .light) }
}
