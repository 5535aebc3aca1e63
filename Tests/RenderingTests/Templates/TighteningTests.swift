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
        a{color:red;& :hover{margin:0 auto}}b::after{content:"  /* kept */ "}

        """)
  }

  @Test func dropsCommentsAndSpacesFromScripts() {
    let script = """
      // Head.
      (function () {
        var a = "// kept", b = a + +1; /* why */
        if (a < b) return a; // not kept

        else return typeof b;
      })();

      """
    let result = String(decoding: Tightening.script([Array(script.utf8)]), as: UTF8.self)
    #expect(
      result == """
        (function(){var a="// kept",b=a+ +1;if(a<b)return a;else return typeof b;})();
        """)
  }

  @Test func dropsSpacesAroundComparisonsAndBeforeWeights() {
    let sheet = """
      @media (width < 40rem) { a { top: 0 !important; } }
      @media (width >= 9px) { b {} }

      """
    let style = String(decoding: Tightening.style([Array(sheet.utf8)]), as: UTF8.self)
    #expect(style == "@media (width<40rem){a{top:0!important}}@media (width>=9px){b{}}\n")
  }

  @Test func dropsZerosBeforePoints() {
    let sheet = "a{margin: 0.5em 0 10.5px calc(0.1em + 2px) -0.2em}"
    let style = String(decoding: Tightening.style([Array(sheet.utf8)]), as: UTF8.self)
    #expect(style == "a{margin:.5em 0 10.5px calc(.1em + 2px) -.2em}\n")
  }
}
