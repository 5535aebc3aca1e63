import Testing

@testable import Decisions

@Suite struct WordingTests {
  private let text = """
    decision: store
    title: Which store?
    options: {files: {title: Files}, tables: {title: Tables}, graph: {title: Graph}}
    questions:
      backup: {ask: Backup?, answers: {"yes": Yes, "no": No}}
      copies: {ask: Copies?, answers: {one: One, few: Few, many: Many}}
      joins: {ask: Joins?, answers: {"yes": Yes, "no": No}}
      paths: {ask: Paths?, answers: {"yes": Yes, "no": No}}
      size: {ask: Size?, answers: {small: Small, middle: Middle, large: Large}}
    rules:
      plain: {choose: files, strength: default}
      backed: {when: {backup: "yes"}, choose: tables, strength: lean}
      copied: {when: {copies: [few, many]}, choose: tables, strength: lean}
      joined: {when: {joins: "yes"}, choose: tables, strength: lean}
      walked: {when: {paths: "yes"}, choose: graph, strength: must}
      sized: {when: {size: [middle, large]}, choose: tables, strength: lean}

    """

  private func sentence(_ key: String, of text: String) throws -> String {
    let decision = try #require(SmallDecision.read(text).decision)
    let answers = try #require(Answers(key: key, in: decision))
    return Wording.sentence.text(decision.explanation(of: answers).facts(in: decision))
  }

  @Test func namesTheThreeAnswersThatMatterMostAndCountsTheRest() throws {
    let key = "backup.no_copies.one_joins.no_paths.no_size.small"
    #expect(
      try sentence(key, of: text) == """
        In the context of “Which store”, facing that copies is “One”, size is “Small” and backup is \
        “No”, along with 2 other answers, we decided for “Files” and against “Graph” and “Tables”, to \
        achieve what “plain” asks for.
        """)
  }

  @Test func namesFourAnswersWhereThereAreNoMore() throws {
    let fewer = text.replacing(
      "  backed: {when: {backup: \"yes\"}, choose: tables, strength: lean}\n", with: "")
    let key = "backup.no_copies.one_joins.no_paths.no_size.small"
    #expect(
      try sentence(key, of: fewer).hasPrefix(
        """
        In the context of “Which store”, facing that copies is “One”, size is “Small”, joins is “No” \
        and paths is “No”, we decided for “Files”
        """))
  }

  @Test func beginsWithWhatDecisiveRulesName() throws {
    let named = text.replacing("strength: lean", with: "strength: strong")
      .replacing("strength: default", with: "when: {joins: \"no\"}, strength: lean")
    let key = "backup.no_copies.one_joins.no_paths.no_size.small"
    #expect(
      try sentence(key, of: named).contains(
        "facing that joins is “No”, copies is “One” and size is “Small”, along with 2 other answers"
      ))
  }
}
