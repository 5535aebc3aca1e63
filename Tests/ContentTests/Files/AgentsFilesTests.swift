import Content
import Testing

@Suite struct AgentsFilesTests {
  @Test(arguments: [
    "AGENTS.md", "a/CLAUDE.md", "x/SKILL.md", "GEMINI.md", ".github/copilot-instructions.md",
    "style.instructions.md", "review.prompt.md",
  ])
  func knowsThemByName(path: String) { #expect(AgentsFiles.contains(path)) }

  @Test(arguments: [
    "agents.md", "a/Claude.md", "MY-SKILL.md", "skills.md", "instructions.md", "AGENTS.txt",
  ])
  func takesOthersForPages(path: String) { #expect(!AgentsFiles.contains(path)) }
}
