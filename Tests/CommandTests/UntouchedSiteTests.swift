import Foundation
import TestSupport
import Testing

/// Holds that a site stays as it was where the content has errors.
@Suite struct UntouchedSiteTests {
  @Test(arguments: ["typo", "gap", "conflict", "link"])
  func leavesTheSiteAloneWhereTheContentHas(_ mistake: String) async throws {
    let folder = try TemporaryFolder()
    try write(decision(conflict: false, gap: false), page(), to: folder)
    #expect(try await Program.run(["build"], in: folder.url).status == 0)
    let before = try contents(of: folder)
    #expect(before.count > 5)

    let decision = decision(conflict: mistake == "conflict", gap: mistake == "gap")
    let page = page(rule: mistake == "typo" ? "hit" : "hot", link: mistake == "link" ? "no.md" : "")
    try write(decision, page, to: folder)
    let result = try await Program.run(["build"], in: folder.url)
    #expect(result.status == 1)
    #expect(result.errors.contains("nothing was written to Site"))
    #expect(try contents(of: folder) == before)

    let onwards = try await Program.run(["build", "--keep-going"], in: folder.url)
    #expect(onwards.status == 1)
    #expect(try contents(of: folder) != before)
  }

  @Test func repairsASiteThatWasTornBetweenTwoBuilds() async throws {
    let folder = try TemporaryFolder()
    try write(decision(conflict: false, gap: false), page(), to: folder)
    #expect(try await Program.run(["build"], in: folder.url).status == 0)
    let before = try contents(of: folder)
    try FileManager.default.removeItem(at: folder.url.appending(path: "Site/index.html"))
    try folder.write("torn", to: "Site/evidence.html")
    #expect(try await Program.run(["build"], in: folder.url).status == 0)
    #expect(try contents(of: folder) == before)
  }

  private func write(_ decision: String, _ page: String, to folder: TemporaryFolder) throws {
    try folder.write(decision, to: "Content/drink.decision.yml")
    try folder.write(page, to: "Content/index.md")
    try folder.write(
      "evidence:\n  cold: {claim: It is cold., status: measured}\n",
      to: "Content/drink.evidence.yml")
  }

  private func page(rule: String = "hot", link: String = "") -> String {
    let link = link.isEmpty ? "" : " [more](\(link))"
    return "# Drinks\n\n<rule:\(rule)> or <rule:dull>, as it is <evidence:cold>.\(link)\n"
  }

  private func decision(conflict: Bool, gap: Bool) -> String {
    let rest =
      #"{when: {cold: "no"}, choose: water, strength: strong, because: Dull., evidence: [cold]}"#
    return """
      decision: drink
      title: Tea or water?
      options: {tea: {title: Tea}, water: {title: Water}}
      questions:
        cold: {ask: Is it cold?, answers: {very: Very, "no": No}}
      rules:
        hot: {when: {cold: very}, choose: tea, strength: strong, because: Warm., evidence: [cold]}
        dull: \(gap ? rest.replacing(#""no""#, with: "very").replacing("water", with: "tea") : rest)
        \(conflict ? "cool: \(rest.replacing(#""no""#, with: "very"))" : "")

      """
  }

  private func contents(of folder: TemporaryFolder) throws -> [String: Data] {
    let files = folder.files.filter { $0.hasPrefix("Site/") }
    return try Dictionary(
      uniqueKeysWithValues: files.map { ($0, try Data(contentsOf: folder.url.appending(path: $0))) }
    )
  }
}
