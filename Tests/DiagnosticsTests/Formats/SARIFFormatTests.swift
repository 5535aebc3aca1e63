import Diagnostics
import Foundation
import Testing

/// Logs of SARIF 2.1.0, against the schema and in what they say.
@Suite struct SARIFFormatTests {
  private static let files = [
    SourceFile(path: "a, b/ü:1.md", text: "\u{FEFF}x\r\né \"bad\" end\r\n"),
    SourceFile(path: "./c/d.decision.yml", text: "decision: d\nrules:\n  é: {}\n  b: {}\n"),
  ]

  private static let diagnostics: [Diagnostic] = {
    let rule = SourceRange(file: "./c/d.decision.yml", range: 21..<23)
    var conflict = Diagnostic(
      .conflict, "'é' and 'b' both apply", at: rule,
      notes: [
        Note("kind=cli", label: "smallest case"),
        Note("the other rule is 'b'", place: SourceRange(file: rule.file, range: 30..<31)),
      ],
      advice: "add a ruling")
    conflict.group = DiagnosticGroup(
      key: "d/é", message: "'é' and 2 others", at: rule, notes: [], advice: "one ruling")
    return [
      Diagnostic(
        .brokenLink, "no page '100%'\nor \"two\"",
        at: SourceRange(file: "a, b/ü:1.md", range: 9..<14), fix: "good"),
      conflict,
      Diagnostic(.stale, "old", at: SourceRange(file: "/tmp/un known.md", range: 9..<10)),
      Diagnostic(.stale, "older", at: SourceRange(file: "../x.md", range: 0..<0)),
      Diagnostic(.orphanPage, "lost", at: nil),
    ]
  }()

  private func log(of diagnostics: [Diagnostic] = diagnostics) throws -> [String: Any] {
    var format = SARIFFormat(files: Self.files)
    let data = Data(format.text(of: diagnostics).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func run() throws -> [String: Any] {
    try #require((try log()["runs"] as? [[String: Any]])?.first)
  }

  private func results() throws -> [[String: Any]] {
    try #require(try run()["results"] as? [[String: Any]])
  }

  private func rules() throws -> [[String: Any]] {
    let tool = try #require(try run()["tool"] as? [String: [String: Any]])
    return try #require(tool["driver"]?["rules"] as? [[String: Any]])
  }

  /// The value as JSON with sorted keys.
  private func text(_ value: Any?) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: try #require(value), options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  @Test func followsTheSchema() throws {
    #expect(SARIFSchema.log.violations(in: try log()) == [])
    #expect(SARIFSchema.log.violations(in: try log(of: [])) == [])
    let all = Code.allCases.map { Diagnostic($0, "a", at: nil, advice: "b") }
    #expect(SARIFSchema.log.violations(in: try log(of: all)) == [])
  }

  @Test func findsWhatTheSchemaForbids() throws {
    var log = try log()
    log["version"] = "2.0.0"
    log["extra"] = 1
    #expect(SARIFSchema.log.violations(in: log).count == 2)
    #expect(SARIFSchema.region.violations(in: ["startLine": 0]) == ["$.startLine: 0 is below 1"])
    #expect(SARIFSchema.fix.violations(in: ["artifactChanges": [Any]()]).count == 1)
    #expect(SARIFSchema.result.violations(in: [String: Any]()) == ["$: no 'message'"])
    #expect(SARIFSchema.artifactLocation.violations(in: ["uri": "a b"]).count == 1)
  }

  @Test func describesEachRuleOnce() throws {
    let rules = try rules()
    #expect(
      rules.map { $0["id"] as? String } == ["broken-link", "conflict", "orphan-page", "stale"])
    #expect(rules[0]["name"] as? String == "BrokenLink")
    #expect(rules[0]["helpUri"] as? String == "manual/checks.html#broken-link")
    #expect(
      try text(rules[1]["shortDescription"])
        == #"{"text":"Two rules apply to some answers, choose different options, and neither wins."}"#
    )
    #expect(try text(rules[3]["defaultConfiguration"]) == #"{"level":"warning"}"#)
    #expect(try results().map { $0["ruleIndex"] as? Int } == [0, 1, 3, 3, 2])
  }

  @Test func placesResultsInCodePointsBelowTheRoot() throws {
    let results = try results()
    #expect(try run()["columnKind"] as? String == "unicodeCodePoints")
    #expect(
      try text(results[0]["locations"])
        == #"[{"physicalLocation":{"artifactLocation":{"uri":"a%2C%20b/%C3%BC%3A1.md","#
        + #""uriBaseId":"%SRCROOT%"},"region":{"endColumn":8,"endLine":2,"startColumn":3,"#
        + #""startLine":2}}}]"#)
    #expect(
      try text(results[1]["locations"])
        == #"[{"physicalLocation":{"artifactLocation":{"uri":"c/d.decision.yml","#
        + #""uriBaseId":"%SRCROOT%"},"region":{"endColumn":4,"endLine":3,"startColumn":3,"#
        + #""startLine":3}}}]"#)
    #expect(try text(results[2]["locations"]).contains(#"{"uri":"file:///tmp/un%20known.md"}"#))
    #expect(try text(results[3]["locations"]).contains(#"{"uri":"../x.md"}"#))
    #expect(try text(results[4]["locations"]) == "[]")
    let bases = try #require(try run()["originalUriBaseIds"] as? [String: Any])
    #expect(bases.keys.sorted() == ["%SRCROOT%"])
  }

  @Test func keepsTheOtherSideOfAConflict() throws {
    let conflict = try results()[1]
    #expect(
      try text(conflict["message"])
        == #"{"text":"'é' and 'b' both apply\nsmallest case: kind=cli\nto settle it: add a ruling"}"#
    )
    #expect(
      try text(conflict["relatedLocations"])
        == #"[{"id":1,"message":{"text":"the other rule is 'b'"},"physicalLocation":{"#
        + #""artifactLocation":{"uri":"c/d.decision.yml","uriBaseId":"%SRCROOT%"},"#
        + #""region":{"endColumn":4,"endLine":4,"startColumn":3,"startLine":4}}}]"#)
    #expect(try text(conflict["properties"]) == #"{"group":"d/é"}"#)
    #expect(conflict["fixes"] == nil)
  }

  @Test func offersAFixWithItsPlace() throws {
    #expect(
      try text(results()[0]["fixes"])
        == #"[{"artifactChanges":[{"artifactLocation":{"uri":"a%2C%20b/%C3%BC%3A1.md","#
        + #""uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"endColumn":8,"endLine":2,"#
        + #""startColumn":3,"startLine":2},"insertedContent":{"text":"good"}}]}],"#
        + #""description":{"text":"Write 'good'."}}]"#)
  }
}
