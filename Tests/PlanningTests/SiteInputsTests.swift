import Archive
import Content
import Handbook
import Rendering
import TestSupport
import Testing

@testable import Planning

/// Holds that a file depends on nothing but its inputs.
@Suite struct SiteInputsTests {
  /// A change to the sample: what an author may edit between two builds.
  struct Edit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var pages: [String: String] = [:]
    var decision = Sample.decision
    var evidence = Sample.evidence
    var title: String?
    var language = "en"
    var baseURL: String?
    var footer: String?
    /// How long ago reviews may be, as of the end of 2026.
    var stale: String?

    init(_ description: String) { testDescription = description }

    func with(_ change: (inout Edit) -> Void) -> Edit {
      var edit = self
      change(&edit)
      return edit
    }

    /// The site of the sample after the edit.
    var site: SampleSite {
      var configuration = Configuration()
      configuration.title = title
      configuration.language = language
      configuration.baseURL = baseURL
      configuration.footer = footer
      if let period = stale.flatMap({ Period($0) }), let day = Day("2026-12-31") {
        configuration.reviewLimit = ReviewLimit(period, asOf: day)
      }
      return Sample.site(
        adding: pages, configuration: configuration, decision: decision, evidence: evidence)
    }
  }

  private static let go = Sample.pages["languages/go.md"] ?? ""
  private static let python = Sample.pages["languages/python.md"] ?? ""

  private static let edits: [Edit] = [
    Edit("text").with { $0.pages["languages/go.md"] = "\(go)\nMore.\n" },
    Edit("title").with { $0.pages["languages/go.md"] = go.replacing("# Go", with: "# Golang") },
    Edit("anchor").with { $0.pages["languages/go.md"] = go.replacing("## Two", with: "## Three") },
    Edit("citation").with {
      $0.pages["languages/python.md"] = python.replacing("<rule:ml-python>", with: "<rule:load-go>")
    },
    Edit("citation of a term").with {
      $0.pages["loose/note.md"] = "# A note\n\nAbout <term:gil> and <evidence:speed>.\n"
    },
    Edit("description").with {
      $0.pages["languages/go.md"] = "---\ndescription: Fast.\n---\n\(go)"
    },
    Edit("order").with { $0.pages["languages/python.md"] = "---\norder: 1\n---\n\(python)" },
    Edit("tags").with { $0.pages["languages/go.md"] = "---\ntags: [Speed, New]\n---\n\(go)" },
    Edit("alias").with { $0.pages["languages/go.md"] = "---\naliases: [golang.md]\n---\n\(go)" },
    Edit("owner").with {
      $0.pages["languages/go.md"] = "---\nowner: Ada\nreviewed: 2026-01-01\n---\n\(go)"
    },
    Edit("overdue review").with {
      $0.pages["languages/go.md"] = "---\nreviewed: 2024-01-01\n---\n\(go)"
      $0.evidence = $0.evidence.replacing(
        "status: disputed", with: "status: disputed, reviewed: 2024-01-01")
      $0.stale = "1y"
    },
    Edit("day of a page").with {
      $0.pages["languages/go.md"] = "---\ndate: 2026-01-01\n---\n\(go)"
      $0.baseURL = "https://example.org"
    },
    Edit("new page").with { $0.pages["languages/rust.md"] = "# Rust\n\n<rule:load-go>\n" },
    Edit("new folder").with { $0.pages["teams/index.md"] = "# Teams\n" },
    Edit("rule's reason").with {
      $0.decision = $0.decision.replacing("because: Threads.", with: "because: Cheap threads.")
    },
    Edit("rule's title").with {
      $0.decision = $0.decision.replacing(
        "title: Load wants Go", with: "title: Nothing separates them")
    },
    Edit("rule's strength").with {
      $0.decision = $0.decision.replacing("strength: strong", with: "strength: must")
    },
    Edit("rule's condition").with {
      $0.decision = $0.decision.replacing("at-least: middle", with: "at-least: high")
    },
    Edit("prior").with {
      $0.decision = $0.decision.replacing(
        "answers: [low, middle, high]", with: "answers: [low, middle, high], prior: [7, 2, 1]")
    },
    Edit("option's page").with {
      $0.decision = $0.decision.replacing(
        "go: {title: Go <fast>}", with: "go: {title: Go <fast>, page: languages/go.md}")
    },
    Edit("evidence").with {
      $0.evidence = $0.evidence.replacing("claim: Go is fast.", with: "claim: Go is quick.")
    },
    Edit("source").with { $0.evidence = $0.evidence.replacing("year: 2026", with: "year: 2025") },
    Edit("name of the handbook").with { $0.title = "Other" },
    Edit("language").with { $0.language = "ar" },
    Edit("address of the site").with { $0.baseURL = "https://example.org/deep" },
    Edit("footer").with { $0.footer = "Ours" },
  ]

  @Test(arguments: edits)
  func dependsOnItsInputsAlone(edit: Edit) {
    let (before, after) = (Edit("nothing").site, edit.site)
    let files = Dictionary(uniqueKeysWithValues: before.plan.files.map { ($0.address, $0) })
    var changed = 0
    for file in after.plan.files {
      guard let old = files[file.address] else {
        changed += 1
        continue
      }
      let inputs = (
        before.inputs.inputs(of: old).map { AnyHashable($0) },
        after.inputs.inputs(of: file).map { AnyHashable($0) }
      )
      let digests = (
        before.inputs.inputs(of: old).map { Digest(of: $0) },
        after.inputs.inputs(of: file).map { Digest(of: $0) }
      )
      #expect((digests.0 == digests.1) == (inputs.0 == inputs.1), "\(file.address.path)'s digest")
      let isSame = before.text(of: old) == after.text(of: file)
      if inputs.0 == inputs.1 { #expect(isSame, "\(file.address.path) is not what its inputs say") }
      if !isSame {
        changed += 1
        #expect(inputs.0 != inputs.1, "\(file.address.path) depends on more than its inputs")
      }
    }
    #expect(changed > 0, "the edit shows nowhere")
  }

  @Test func givesEqualInputsWhereNothingIsEdited() {
    let (one, other) = (Edit("nothing").site, Edit("nothing").site)
    for (first, second) in zip(one.plan.files, other.plan.files) {
      let inputs = (one.inputs.inputs(of: first), other.inputs.inputs(of: second))
      #expect(
        inputs.0.map { AnyHashable($0) } == inputs.1.map { AnyHashable($0) },
        "\(first.address.path) has other inputs in an equal plan")
      #expect(
        inputs.0.map { Digest(of: $0) } == inputs.1.map { Digest(of: $0) },
        "\(first.address.path) has another digest in an equal plan")
    }
  }

  /// Two files of one kind never have the same inputs, nor the same digest of them.
  @Test func givesEachFileADigestOfItsOwn() {
    let site = Edit("nothing").site
    var files: [Digest: String] = [:]
    for file in site.plan.files {
      guard let inputs = site.inputs.inputs(of: file) else { continue }
      var digester = Digester()
      digester.combine(String(describing: type(of: inputs)))
      digester.combine(inputs)
      let other = files.updateValue(file.address.path, forKey: digester.digest)
      #expect(other == nil, "\(file.address.path)")
    }
  }

  /// A build does not gather the inputs of files that show none of the texts that were changed.
  @Test func saysWhichTextsAFileShows() throws {
    let text = Edit("text").with { $0.pages["languages/go.md"] = "\(Self.go)\nMore.\n" }
    let (before, after) = (Edit("nothing").site, text.site)
    let handbook = after.plan.handbook
    let page = try #require(handbook.pages.firstIndex { $0.path == "languages/go.md" })
    let files = Dictionary(uniqueKeysWithValues: before.plan.files.map { ($0.address, $0) })
    for file in after.plan.files {
      guard let shown = file.textsShown(of: handbook), let old = files[file.address] else {
        continue
      }
      let inputs = (
        before.inputs.inputs(of: old).map { AnyHashable($0) },
        after.inputs.inputs(of: file).map { AnyHashable($0) }
      )
      #expect((inputs.0 != inputs.1) == shown.contains(page), "\(file.address.path)")
    }
  }

  /// A page that an edit does not reach keeps its inputs, so that a build may leave it as it is.
  @Test func leavesTheInputsOfOtherPagesAlone() throws {
    let text = Edit("text").with { $0.pages["languages/go.md"] = "\(Self.go)\nMore.\n" }
    let (before, after) = (Edit("nothing").site, text.site)
    func inputs(_ site: SampleSite, _ path: String) throws -> AnyHashable {
      let file = try #require(site.plan.files.first { $0.address.path == path })
      let inputs = site.inputs.inputs(of: file).map { AnyHashable($0) }
      return try #require(inputs)
    }
    for path in ["languages/python.html", "index.html", "map.html", "evidence.html", "404.html"] {
      #expect(try inputs(before, path) == inputs(after, path), "\(path)")
    }
    #expect(try inputs(before, "languages/go.html") != inputs(after, "languages/go.html"))
  }
}
