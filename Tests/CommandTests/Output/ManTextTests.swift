import TestSupport
import Testing

@testable import fingerpost

@Suite struct ManTextTests {
  private static let help = """
    OVERVIEW: Says what it is.

    A first paragraph of 'words'.

    .A second one with a \\.

    Examples:
      fingerpost a --b
      fingerpost a < c.md

    USAGE: fingerpost a [<path>] [--b <b>]

    ARGUMENTS:
      <path>                  A path. (default: x)

    OPTIONS:
      --b <b>                 A letter.
      --a-long-option <long-option>
                              A word.

    """

  @Test func turnsHelpIntoAPage() {
    #expect(
      ManText.page(help: Self.help, name: "fingerpost-a", others: ["fingerpost", "fingerpost-b"])
        .split(separator: ".SH \"EXIT STATUS\"")[0] == #"""
          .TH FINGERPOST\-A 1 "" "fingerpost \#(Version.number)" Fingerpost
          .SH NAME
          fingerpost\-a \- Says what it is
          .SH SYNOPSIS
          .B fingerpost a [<path>] [\-\-b <b>]
          .SH DESCRIPTION
          .PP
          Says what it is.
          .PP
          A first paragraph of \(aqwords\(aq.
          .PP
          \&.A second one with a \e.
          .SH ARGUMENTS
          .TP
          .B <path>
          A path. (default: x)
          .SH OPTIONS
          .TP
          .B \-\-b <b>
          A letter.
          .TP
          .B \-\-a\-long\-option <long\-option>
          A word.

          """#)
  }

  @Test func endsWithExamplesAndOtherPages() {
    let page = ManText.page(help: Self.help, name: "a", others: ["fingerpost", "fingerpost-b"])
    #expect(
      page.hasSuffix(
        #"""
        .SH EXAMPLES
        .EX
        fingerpost a \-\-b
        fingerpost a < c.md
        .EE
        .SH "SEE ALSO"
        \fBfingerpost\fR(1),
        \fBfingerpost\-b\fR(1)

        """#))
  }

  @Test func hasAPageForEachCommand() async throws {
    let names = try await Program.run(["man-page", "--list"]).output.split(separator: "\n")
    #expect(names.count >= 10)
    #expect(!names.contains("man-page"))
    for name in names {
      let page = try await Program.run(["man-page", String(name)])
      #expect(page.output.hasPrefix(".TH FINGERPOST\\-\(name.uppercased()) 1 "))
    }
    #expect(try await Program.run(["man-page"]).output.contains(".SH SUBCOMMANDS\n.TP\n.B init\n"))
    #expect(try await Program.run(["man-page", "chekc"]).status == 64)
  }
}
