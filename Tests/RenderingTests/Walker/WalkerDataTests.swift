import Decisions
import TestSupport
import Testing
import Words

@testable import Rendering

@Suite struct WalkerDataTests {
  private var script: String { Sample.site().text(at: "decisions/language/data.js") }

  @Test func givesTheScriptsEachPhraseThatTheySay() {
    let scripts = [
      PackageResources.walker_js, PackageResources.outcome_js, PackageResources.pairs_js,
    ].map { String(decoding: $0, as: UTF8.self) }.joined()
    let said = scripts.matches(of: /(?:say|sayLinked)\("([A-Za-z]+)"/)
      .map { String($0.1) }
    let given = Wording.walked.map(\.rawValue)
    #expect(Set(said) == Set(given))
    #expect(Set(given).count == given.count)
    #expect(said.count > 25)
  }

  @Test func writesPhrasesAsArrays() {
    #expect(
      script.contains(
        #""progress":["Question ",["=","number"],["?","isLast",[", the last"],[]]"#))
    #expect(
      script.contains(
        #""share":[["%","share","under 0.1 %","over 99 %"," %","."]]"#
          .replacing(" %", with: "\u{A0}%")))
    #expect(
      script.contains(
        #"["decisive",["Why"],[["=","strength"]," · ",["=","option"]],[["=","because"]]]"#))
  }

  @Test func escapesTextForJSON() {
    #expect(
      script.hasPrefix(
        #"fingerpost.decision({"version":1,"id":"language","title":"Python or Go?","digest":""#))
    #expect(script.contains(#"{"id":"go","title":"Go \u003cfast>","url":"rules.html#option-go"}"#))
    #expect(script.hasSuffix("});\n"))
  }
}
