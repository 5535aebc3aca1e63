import Content
import Testing

struct FontFamiliesTests {
  @Test(arguments: [
    ("Inter", "Inter"),
    ("Inter,Segoe UI ,  sans-serif", "Inter, Segoe UI, sans-serif"),
    ("\"Source Serif 4\", 'M+ 1p', serif", "\"Source Serif 4\", 'M+ 1p', serif"),
    ("'a, b; {c}', _x, -apple-system", "'a, b; {c}', _x, -apple-system"),
    ("Grüße, Хельвет", "Grüße, Хельвет"),
    ("Initial Sans, 'inherit'", "Initial Sans, 'inherit'"),
  ])
  func takesAListOfFonts(text: String, css: String) {
    #expect(FontFamilies(text)?.css == css)
  }

  @Test(arguments: [
    "", " ", ",", "Inter,", ", Inter", "Inter,, serif", "Source Serif 4", "4px", "-4", "--x", "-",
    "Inter; color: red", "Inter}", "{", "url(a.woff2)", "var(--sans)", "Inter !important",
    "\"Inter", "'Inter\"", "''", "'a' 'b'", "'a' b", "a 'b'", "'a\\27 '", "'a\nb'", "a\nb",
    "Inter /* x */", "@import", "<style>", "inherit", "Inter, INITIAL", "revert-layer", "a\u{A0}b",
    "1rem/1 Inter", "Inter\\", "“Inter”",
  ])
  func refusesAnythingElse(text: String) {
    #expect(FontFamilies(text) == nil)
  }
}
