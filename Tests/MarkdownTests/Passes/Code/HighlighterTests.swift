import Testing

@testable import Markdown

struct HighlighterTests {
  /// The tokens of a code as `k:text` with the letter of their class.
  private func tokens(_ language: String, _ code: String) -> [String] {
    let bytes = Array(code.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      Highlighter.tokens(of: buffer, language: language).map { token in
        "\(token.kind.rawValue.dropFirst(3)):\(String(decoding: bytes[token.range], as: UTF8.self))"
      }
    }
  }

  @Test func readsEveryDirectiveOfTheGrammars() {
    #expect(GrammarReader(PackageResources.languages_grammar).mistakes.isEmpty)
    #expect(GrammarReader(Array("= a\nnonsense x\n".utf8)).mistakes == ["2: nonsense x"])
  }

  /// A piece of each language, and the classes of what in it has to have a colour.
  private static let samples: [(language: String, code: String, kinds: String)] = [
    ("python", "def f(x): return \"a\" # b", "kfsc"),
    ("go", "func f() string { return \"a\" } // b", "kftsc"),
    ("swift", "let x: Int = 1 // b", "ktnc"),
    ("rust", "fn f() -> u8 { 1 } // b", "kftnc"),
    ("java", "class A { int x = 1; } // b", "ktnc"),
    ("kotlin", "fun f() = \"a\" // b", "kfsc"),
    ("c", "#include <a.h>\nint x = 1; /* b */", "atnc"),
    ("c++", "auto x = 'a'; // b", "tsc"),
    ("c#", "var x = \"a\"; // b", "ksc"),
    ("javascript", "const x = `a` // b", "ksc"),
    ("typescript", "let x: string = \"a\" // b", "ktsc"),
    ("json", "{\"a\": 1, \"b\": true}", "pnb"),
    ("yaml", "a: 1 # b", "pnc"),
    ("toml", "[a]\nb = \"c\" # d", "hpsc"),
    ("ini", "[a]\nb = c\n; d", "hpc"),
    ("bash", "if [ \"$x\" ]; then echo 'a'; fi # b", "kbsc"),
    ("powershell", "if ($x) { 'a' } # b", "kvsc"),
    ("sql", "select 'a' from b -- c", "ksc"),
    ("html", "<a href=\"b\">c</a><!-- d -->", "gasc"),
    ("css", "a { color: red; } /* b */", "pc"),
    ("xml", "<a b=\"c\"/><!-- d -->", "gasc"),
    ("http", "GET /a HTTP/1.1\nHost: b", "kp"),
    ("dockerfile", "FROM a\nRUN b # c", "k"),
    ("makefile", "a: b\n\techo $(c) # d", "pvc"),
    ("diff", "@@ 1 @@\n-a\n+b", "adi"),
    ("markdown", "# a\n`b`", "hs"),
    ("hcl", "resource \"a\" \"b\" { c = 1 } # d", "spnc"),
    ("protobuf", "message A { string b = 1; } // c", "ktnc"),
  ]

  @Test(arguments: samples) func colours(language: String, code: String, kinds: String) {
    let found = Set(tokens(language, code).compactMap(\.first))
    #expect(found.isSuperset(of: kinds), "\(tokens(language, code))")
  }

  @Test func coloursPython() {
    #expect(
      tokens("py", "@a.b\nasync def f(x: int): return f\"{x}\" + 'y' # it's 3\n") == [
        "a:@a.b", "k:async", "k:def", "f:f", "t:int", "k:return", "s:f\"{x}\"", "s:'y'",
        "c:# it's 3",
      ])
  }

  @Test func coloursGo() {
    #expect(
      tokens("go", "func f() error { return fmt.Errorf(`a\nb`, 0x1F, nil) }") == [
        "k:func", "f:f", "t:error", "k:return", "f:Errorf", "s:`a\nb`", "n:0x1F", "b:nil",
      ])
  }

  @Test func tellsLifetimesFromCharacters() {
    #expect(
      tokens("rust", "&'a str, 'b', '\\n' /* /* */ c */ 1..2.5e-3") == [
        "v:'a", "t:str", "s:'b'", "s:'\\n'", "c:/* /* */ c */", "n:1", "n:2.5e-3",
      ])
  }

  @Test func findsKeys() {
    #expect(tokens("json", "{\"a\": [true, \"b\"]}") == ["p:\"a\"", "b:true", "s:\"b\""])
    #expect(tokens("yaml", "a-b: http://c # d\ne: don't\n") == ["p:a-b", "c:# d", "p:e"])
    #expect(tokens("toml", "[a]\nb = 1\n") == ["h:[a]", "p:b", "n:1"])
  }

  @Test func coloursWholeLinesOfADiff() {
    #expect(
      tokens("diff", "--- a\n+++ b\n@@ 1 @@\n-c\n+d\n e") == [
        "h:--- a", "h:+++ b", "a:@@ 1 @@", "d:-c", "i:+d",
      ])
  }

  @Test func coloursTags() {
    #expect(
      tokens("html", "<!-- a --><b c=\"d\">&amp;</b>") == [
        "c:<!-- a -->", "g:b", "a:c", "s:\"d\"", "b:&amp;", "g:b",
      ])
  }

  @Test func matchesWordsInAnyCaseWhereTheLanguageDoes() {
    #expect(tokens("SQL", "Select a FROM b") == ["k:Select", "k:FROM"])
    #expect(tokens("python", "IF") == ["t:IF"])
  }

  @Test func leavesUnknownLanguagesPlain() {
    #expect(tokens("nonesuch", "if x") == [])
    #expect(
      fragment("```nonesuch\nif\n```\n")
        == "<pre tabindex=\"0\"><code class=\"language-nonesuch\">if\n</code></pre>\n")
  }

  @Test func changesNoText() {
    var state: UInt64 = 88_172_645_463_325_252
    let pieces = [
      "\"", "'", "`", "\\", "/*", "*/", "//", "#", "\n", " ", "a", "if", "é", "1.5", "<", ">", "&",
      "$", "${", "}", "(", ")", "@", ":", "=", "-", "--", "<!--", "-->", "\"\"\"", "'''", "[", "]",
    ]
    for (language, _) in Highlighter.grammars.sorted(by: { $0.key < $1.key }) {
      var code = ""
      for _ in 0..<300 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        code += pieces[Int(state >> 33) % pieces.count]
      }
      var info = CodeInfo()
      for words in ["", "{1,3-4}", "diff"] {
        info = CodeInfo("\(language) \(words)")
        var markup: [UInt8] = []
        CodeWriter(Array(code.utf8), info: info).write(to: &markup)
        let shown = CodeMarks(Array(code.utf8), info).code
        #expect(
          Array(text(of: String(decoding: markup, as: UTF8.self)).utf8) == shown, "\(language)")
        if info.hiddenPrefix.isEmpty { #expect(shown == Array(code.utf8), "\(language)") }
      }
    }
  }

  // Quadratic work on any of these takes hours; the limit only ends the wait.
  @Test(.timeLimit(.minutes(5))) func endsOnHostileCode() {
    for piece in ["/*", "\"", "'", "`", "${", "a", "1", "#[", "<", "<a ", "\"\"\"", "@a."] {
      let code = Array(String(repeating: piece, count: 20_000).utf8)
      for language in ["rust", "swift", "javascript", "html", "bash", "python", "c#"] {
        let tokens = code.withUnsafeBufferPointer {
          Highlighter.tokens(of: $0, language: language)
        }
        #expect(tokens.count <= code.count, "\(language) \(piece)")
      }
    }
  }

  /// What a browser would show.
  private func text(of markup: String) -> String {
    var text = ""
    var isTag = false
    for character in markup.unicodeScalars {
      if character == "<" { isTag = true }
      if !isTag { text.unicodeScalars.append(character) }
      if character == ">" { isTag = false }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return text
  }
}
