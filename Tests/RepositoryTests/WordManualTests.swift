import Foundation
import TestSupport
import Testing

@testable import Words

/// Holds the manual page about languages against the words that there are.
///
/// With `FINGERPOST_RECORD=1` in the environment the list on the page is written anew.
@Suite struct WordManualTests {
  private static let page = "Content/manual/languages.md"

  @Test func listsEachWordWithWhatItSays() throws {
    let text = try Project.text(Self.page)
    let title = "## Every word\n"
    let start = try #require(text.range(of: title)).upperBound
    let whole = text[..<start] + Self.list
    if ProcessInfo.processInfo.environment["FINGERPOST_RECORD"] == "1" {
      let file = Project.root.appending(path: Self.page)
      try whole.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == whole)
  }

  private static var list: String {
    var text = "\nThese are the ids, with the English words.\n\n```text\n"
    for (id, words) in WordTable.entries(of: PackageResources.en_words) {
      let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
      text += lines.count == 1 ? "\(id): \(words)\n" : "\(id):\n"
      if lines.count > 1 { text += lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined() }
    }
    return text + "```\n"
  }
}
