import Testing

@testable import Rendering

struct TighteningTests {
  @Test func dropsCommentsAndSpacesFromStyles() {
    let sheet = """
      /* Head. */
      a {
        color: red; /* why */
        & :hover { margin: 0 auto; }
      }
      b::after { content: "  /* kept */ "; }
      """
    let style = String(decoding: Tightening.style([Array(sheet.utf8)]), as: UTF8.self)
    #expect(
      style == """
        a{color:red;& :hover{margin:0 auto}}
        b::after{content:"  /* kept */ "}

        """)
  }

  @Test func dropsIndentationAndLinesOfCommentFromScripts() {
    let script =
      "// Head.\n(function () {\n  var a = \"// kept\";\n\n  return a; // kept too\n})();\n"
    let result = String(decoding: Tightening.script([Array(script.utf8)]), as: UTF8.self)
    #expect(result == "(function () {\nvar a = \"// kept\";\nreturn a; // kept too\n})();\n")
  }
}
