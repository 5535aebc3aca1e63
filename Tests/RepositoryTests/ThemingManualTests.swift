import TestSupport
import Testing

@testable import Rendering

/// Holds the manual page about themes against the theme: what it lists is there, and all of it.
@Suite struct ThemingManualTests {
  private static let page = "Content/manual/theming.md"

  @Test func listsTheCustomPropertiesOfTheStyleSheet() throws {
    let style = try Project.text("Sources/Rendering/Theme/tokens.css")
    let set = style.matches(of: #/(?m)^  (--[a-z-]+):/#).map { String($0.1) }
    #expect(set.count > 20)
    #expect(try Self.names(in: "A style sheet") == Set(set))
  }

  @Test func listsTheNamesThatTemplatesMayUse() throws {
    #expect(try Self.names(in: "Templates") == Set(TemplateName.allCases.map(\.name)))
  }

  @Test func listsTheSlots() throws {
    #expect(try Self.names(in: "Slots") == Set(ThemeFiles.slotNames.keys.map { "_theme/\($0)" }))
  }

  @Test func namesTheTemplates() throws {
    let section = try Self.section("Templates")
    let named = section.matches(of: #/`(?:_theme\/)?([a-z]+)\.mustache`/#).map { String($0.1) }
    #expect(Set(named) == Set(Theme.templates.map(\.name)))
  }

  /// The names in the first column of a section's table.
  private static func names(in title: String) throws -> Set<String> {
    let rows = try section(title).split(separator: "\n").filter { $0.hasPrefix("| `") }
    let names = rows.flatMap { row in
      row.split(separator: "|")[0].matches(of: #/`([^`]+)`/#).map { String($0.1) }
    }
    #expect(names.count == Set(names).count, "a name stands twice in '\(title)'")
    return Set(names)
  }

  private static func section(_ title: String) throws -> Substring {
    let text = try Project.text(page)
    let start = try #require(text.firstRange(of: "\n## \(title)\n"))
    let rest = text[start.upperBound...]
    return rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
  }
}
