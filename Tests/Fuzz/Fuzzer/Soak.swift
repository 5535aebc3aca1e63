import Diagnostics
import HTML
import Markdown

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tries each construct of Markdown many times over: what one of them loses at the boundary to C
/// shows as memory that grows with the number of times.
struct Soak {
  let times: Int

  struct Growth: Error {}

  func run() throws {
    for construct in Grammar.blocks + Grammar.inlines {
      let text = construct.map { $0 == "~" || $0 == "^" ? "x" : String($0) }.joined()
      let file = SourceFile(path: "f", bytes: Array("a\n\n\(text)\n\nb \(text) c\n".utf8))
      let begin = grown(by: file, times / 4)
      let end = grown(by: file, times - times / 4)
      // (A heap may grow once by what it keeps for later.)
      if end - begin > 8 << 10 {
        print("FOUND: \(construct.debugDescription) takes \(end - begin) KiB in \(times) times")
        throw Growth()
      }
    }
    try runOnLargePages()
    print("\(Grammar.blocks.count + Grammar.inlines.count) constructs, \(times) times each")
  }

  /// Trees of large pages do not live in an arena.
  private func runOnLargePages() throws {
    let all = (Grammar.blocks + Grammar.inlines).map { construct in
      construct.map { $0 == "~" || $0 == "^" ? "x" : String($0) }.joined()
    }.joined(separator: "\n\n")
    let text = String(repeating: all + "\n\n", count: (300 << 10) / all.utf8.count + 1)
    let file = SourceFile(path: "f", bytes: Array(text.utf8))
    let begin = grown(by: file, max(times / 2000, 4))
    let end = grown(by: file, max(times / 500, 16))
    if end - begin > 64 << 10 {
      print("FOUND: large pages take \(end - begin) KiB")
      throw Growth()
    }
  }

  /// The most memory that was in use, in KiB, once the text was read so many times.
  private func grown(by file: SourceFile, _ times: Int) -> Int {
    for number in 0..<times {
      _ = MarkdownParser.fragment(file, options: number % 4 == 0 ? .plain : MarkdownOptions())
    }
    var usage = rusage()
    // (0 is this process; the name has another type on each system.)
    getrusage(0, &usage)
    return usage.ru_maxrss
  }
}
