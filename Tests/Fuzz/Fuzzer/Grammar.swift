import TestSupport

/// Texts that are nearly right: constructs put together and into one another, then damaged here and
/// there.
struct Grammar {
  var random: SeededGenerator

  /// The constructs of Markdown; `~` stands for a text in a line, `^` for blocks.
  static let blocks = [
    "# ~", "## ~ {#id .class}", "~\n===", "> ^", "> [!NOTE] ~\n> ^", "- ^", "1. ^", "- [ ] ~",
    "```python title=\"~\" {1-3} +new\n~\n~\n```", "~~~\n~\n~~~", "```text file=a.txt#region\n```",
    "    ~", "| ~ | ~ |\n|:--|--:|\n| ~ | ~ |", "***", "[~]: <~> '~'", "[^~]: ~",
    "<div>\n^\n</div>",
    "<details><summary>~</summary>\n\n^\n\n</details>", "<!-- ~ -->", "=== \"~\"\n\n    ~",
    "<script>~</script>", "<x y=\"~\" z='~'>~</x>", "<decision:~>", "![~](<decision:~>)",
    "<rules:~>", ": ~", "~\n: ^", "$$\n~\n$$", "[[toc]]", "!!! note \"~\"\n    ~",
    ":::tip ~\n^\n:::",
  ]
  static let inlines = [
    "word", "a b", "*~*", "**~**", "_~_", "~~~~", "`~`", "[~](~)", "[~](<~> \"~\")", "![~](~ '~')",
    "[~]", "[~][~]", "[^~]", "<https://~>", "https://example.org/~", "<rule:~>", "<evidence:~,~>",
    "<term:~>", "<b title=\"~\">~</b>", "<a href='~'>~</a>", "<img src=~ alt=~>", "<x ~=~", "</~>",
    "&amp;", "&#0;", "&#x~;", "&~;", "\\~", "  \n", "\u{0}", "\u{FFFD}", "é", "e\u{301}", "日本", "😀",
    "\u{202E}", "<", ">", "\"", "'", "`", "|", "[", "]", "(", ")", "\t", "javascript:~", "data:~",
    "../~", "#~", "?~=~", "$~$", "{{ ~ }}", "{#~}", ":smile:", "<!--~", "-->", "<![CDATA[~]]>",
    "<?~?>",
    "www.~.org", "a@~.org", "[ ]", "--", "...", "H~2~O", "==~==", "^~^",
  ]
  static let front = [
    "title: ~", "description: ~", "order: ~", "nav_title: ~", "draft: ~",
    "aliases: [~, {~: \"#~\"}]",
    "aliases:\n  - ~\n  - ~", "tags: [~, ~]", "toc: ~", "search: ~", "owner: ~", "reviewed: ~",
    "status: ~", "~: ~", "extra: {~: ~}",
  ]
  static let configuration = [
    "title: ~", "language: ~", "base-url: ~", "repository: ~", "edit-url: ~/{path}", "footer: ~",
    "updated: ~", "stale-after: ~", "today: ~", "owners: ~", "redirects: [~, nginx]",
    "theme: {accent: ~, logo: ~, font: ~}", "exclude: [~, \"~/**\"]", "assets: [~]",
    "checks: {~: ~, broken-link: warn}", "~: ~",
  ]
  static let decision = [
    "decision: ~", "title: ~", "options:\n  ~: {title: ~}\n  b: {title: ~, cost: ~}",
    "options: {a: {title: ~}, b: {title: ~}}",
    "questions:\n  q: {ask: ~, answers: {x: ~, y: ~}}\n  ~: {ask: ~, answers: [~, ~]}",
    "questions: {q: {ask: ~, answers: {x: ~, y: ~}}}",
    "rules:\n  r: {when: {q: x}, choose: a, strength: strong, because: ~, evidence: [~]}\n  s: {when: {q: {not: [y]}}, choose: b, strength: ~, because: ~}",
    "rules: {~: {when: {any: [{q: x}, {q: ~}]}, rule-out: [a], because: ~}}", "default: ~",
    "rulings:\n  - {prefer: r, over: s, because: ~}", "scenarios:\n  - {given: {q: x}, expect: ~}",
    "pages: ~", "~: ~",
  ]
  static let evidence = [
    "sources:\n  ~: {title: ~, url: ~, published: ~}",
    "evidence:\n  ~: {claim: ~, value: ~, status: ~, source: ~, quantity: {low: ~, high: ~, unit: ~}}",
    "evidence: {e: {claim: ~, status: measured, quantity: {value: ~, unit: ms}}}", "~: ~",
  ]
  static let glossary = [
    "terms:\n  ~: {title: ~, definition: ~, aliases: [~]}", "terms: {t: {title: ~, definition: ~}}",
    "~: ~",
  ]
  static let scalars = [
    "a", "word two", "x-y", "true", "no", "1", "-1", "1e308", "5e-324", "0x10", "2026-01-31", "''",
    "\"~\"",
    "'~'", "|\n    ~\n    ~", ">-\n    ~", "&a ~", "*a", "!!int ~", "[~, ~]", "{~: ~}", "\"\\0\"",
    "\"\\x85\"",
    "null", "~", "https://example.org/~", "javascript:~", "#~", "../~", "/~", "é", "a: b", "- ~",
    "? ~",
    "%YAML", "---", "...", "measured", "strong", "must", "x", "q", "r", "e", "de-CH", "\u{FEFF}",
    "\t",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A few constructs of one kind.
  mutating func text(of blocks: [String], filling: [String], between: String) -> [UInt8] {
    let count = Int.random(in: 1...8, using: &random)
    var parts: [String] = []
    for _ in 0..<count { parts.append(filled(pick(blocks), blocks, filling, depth: 0)) }
    return damaged(Array(parts.joined(separator: between).utf8) + [0x0A])
  }

  mutating func pick(_ texts: [String]) -> String {
    texts[Int.random(in: 0..<texts.count, using: &random)]
  }

  private mutating func filled(
    _ text: String, _ blocks: [String], _ filling: [String], depth: Int
  ) -> String {
    var result = ""
    for character in text {
      if character == "~" {
        result += depth > 5 ? "x" : filled(pick(filling), blocks, filling, depth: depth + 1)
      } else if character == "^" {
        let block = depth > 3 ? "x" : filled(pick(blocks), blocks, filling, depth: depth + 1)
        let last = result.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        let indent = String(last.map { $0 == ">" ? ">" : " " })
        result += block.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: "\n\(indent)")
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// A text with some bytes changed; half of all texts stay as they are.
  private mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    if Bool.random(using: &random) { return bytes }
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, index + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(0, at: index)
      case 3: bytes.insert(contentsOf: bytes[index..<end], at: index)
      case 4: bytes.removeSubrange(index..<end)
      case 5: bytes.insert(contentsOf: Array(repeating: bytes[index], count: 300), at: index)
      default: bytes.insert(contentsOf: Array(pick(Self.inlines).utf8), at: index)
      }
    }
    return bytes
  }
}
