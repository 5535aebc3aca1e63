import Content
import Markdown
import Planning
import TestSupport
import Testing

@testable import Checks

/// One address is that of one file; the one that comes later is told which has it.
@Suite struct AddressClashTests {
  @Test func namesTheListOfEvidenceThatAPageWouldReplace() {
    let checked = Checked(
      Fixture.handbook(["evidence.md", "index.md"], evidence: [Fixture.evidence("e")]))
    #expect(
      checked.handbook.filter { $0.contains("[address-clash]") } == [
        "Content/evidence.md: error: the page would take the address 'evidence.html', which the list of "
          + "all evidence has [address-clash]"
      ])
  }

  /// A page and the Markdown beside it are two files.
  @Test func pointsToThePageWhoseNameDiffersInCaseAlone() {
    let checked = Checked(Fixture.handbook(["Go.md", "go.md", "index.md"]))
    #expect(
      checked.handbook == [
        "Content/go.md: error: the page would take the address 'go.html', which the page 'Go.md' has "
          + "[address-clash] | the other one (Content/Go.md)",
        "Content/go.md: error: the page would take the address 'go.md', which the page 'Go.md' has "
          + "[address-clash] | the other one (Content/Go.md)",
      ])
  }

  @Test func keepsTheFolderOfTheIndexFree() {
    let handbook = Fixture.handbook(
      ["index.md"],
      references: [
        "index.md": [
          Fixture.reference(.link, "\(SitePlan.searchFolder)/a.js"),
          Fixture.reference(.link, "assets/b.js"),
        ]
      ], assets: ["\(SitePlan.searchFolder)/a.js", "assets/b.js"])
    #expect(
      Checked(handbook).handbook == [
        "Content/assets/search/a.js: error: the file would take the address 'assets/search/a.js', which "
          + "the search index has [address-clash]"
      ])
  }

  @Test func findsNothingWhereEachAddressIsTakenOnce() {
    #expect(Checked(Fixture.handbook(["a.md", "b.md", "index.md"])).handbook == [])
  }
}
