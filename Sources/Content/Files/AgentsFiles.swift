package import Diagnostics

/// Files that tell coding agents how to work in a repository: Markdown by their ending, and nothing that
/// readers are meant to see.
package enum AgentsFiles {
  /// Their names, in the spelling that the programs ask for.
  private static let names: Set<String> = [
    "AGENTS.md", "AGENTS.override.md", "AGENTS.local.md", "AGENT.md", "CLAUDE.md",
    "CLAUDE.local.md", "CODEX.md", "CRUSH.md", "GEMINI.md", "QWEN.md", "SKILL.md", "WARP.md",
    "copilot-instructions.md",
  ]

  /// How the names end of rules and prompts that editors look for.
  private static let endings = [".instructions.md", ".prompt.md", ".chatmode.md", ".agent.md"]

  /// Whether a file is one by its name.
  package static func contains(_ path: String) -> Bool {
    let name = URLPath.name(of: path)
    if names.contains(name) { return true }
    // (Few names have two dots.)
    let dots = name.utf8.count { $0 == UInt8(ascii: ".") }
    return dots > 1 && endings.contains { name.hasSuffix($0) }
  }

  /// Takes them from the content, but for those that the configuration names; one message says which.
  package static func leaveOut(
    of tree: inout ContentTree, except published: [Glob]
  ) -> [Diagnostic] {
    let found = tree.markdown.filter { contains($0.path) && !published.fit($0.path) }
    guard let first = found.first else { return [] }
    let paths = Set(found.map(\.path))
    tree.markdown.removeAll { paths.contains($0.path) }
    let reason = "it is written for coding agents; name it under 'publish' in fingerpost.yml"
    for path in paths { tree.files.leftOut[path] = reason }
    let others = found.dropFirst()
    let names = others.prefix(3).map { "'\($0.path)'" }.joined(
      separator: others.count == 2 ? " and " : ", ")
    let rest = others.count > 3 ? " and \(others.count - 3) more" : ""
    let message =
      "'\(first.path)' is written for coding agents, so it is not published"
      + (others.isEmpty
        ? "" : others.count == 1 ? ", nor is \(names)" : ", nor are \(names)\(rest)")
    let notes = [
      Note(
        "to publish it, name it under 'publish' in fingerpost.yml; under 'exclude', to hush this")
    ]
    return [
      Diagnostic(
        .forAgents, message, at: SourceRange(file: first.source.path, range: 0..<0), notes: notes)
    ]
  }
}
