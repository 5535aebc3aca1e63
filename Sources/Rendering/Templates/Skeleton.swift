internal import Mustache

/// What a page's template makes of a set of names: the markup between the values.
///
/// The template is filled with a marker for each value, a noncharacter of Unicode (U+FDD0 and
/// following) that no template holds, and what comes out is cut there. Which names have a value
/// decides alone what it is, so a handful of skeletons serves all pages.
struct Skeleton: Sendable {
  /// One piece more than there are names.
  private(set) var pieces: [[UInt8]] = []
  /// The value that follows each piece but the last; one name may stand several times.
  private(set) var names: [TemplateName] = []

  /// - Parameters:
  ///   - present: the names that have a value.
  ///   - library: templates, `page` among them.
  init(of present: Set<TemplateName>, in library: MustacheLibrary) {
    var markers: [String: String] = [:]
    for (index, name) in TemplateName.allCases.enumerated() where present.contains(name) {
      markers[name.rawValue] = Self.marker(index)
    }
    let page = Array((library.render(markers, withTemplate: "page") ?? "").utf8)
    var start = 0
    var index = 0
    while index < page.count {
      guard page[index] == 0xEF, index + 2 < page.count, page[index + 1] == 0xB7,
        let name = Self.name(at: page[index + 2])
      else {
        index += 1
        continue
      }
      pieces.append(Array(page[start..<index]))
      names.append(name)
      index += 3
      start = index
    }
    pieces.append(Array(page[start...]))
  }

  /// The three bytes of a marker: EF B7 90 to EF B7 AF.
  private static func marker(_ index: Int) -> String {
    String(decoding: [0xEF, 0xB7, 0x90 + UInt8(index)], as: UTF8.self)
  }

  private static func name(at byte: UInt8) -> TemplateName? {
    let index = Int(byte) - 0x90
    return TemplateName.allCases.indices.contains(index) ? TemplateName.allCases[index] : nil
  }
}
