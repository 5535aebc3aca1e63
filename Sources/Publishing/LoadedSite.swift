internal import Archive
package import Content
package import Decisions
package import Diagnostics
internal import Handbook
internal import Markdown
package import Planning
package import Rendering

/// A planned site and what is wrong with its content: the first half of the pipeline, done.
package struct LoadedSite: Sendable {
  package let plan: SitePlan
  /// What its pages look like.
  package let theme: Theme
  /// In the order of their places, with the severities of the configuration.
  package let diagnostics: [Diagnostic]
  /// The text files that places may name.
  package let files: [SourceFile]
  /// What came of each file by itself.
  let parsed: ParsedFiles
  /// Of all that a file of the site may depend on beside the text of the page that it comes from; nil
  /// where it was not worked out.
  var context: Digest?

  /// The digest of all that a file of the site may depend on beside the text of the page that it comes
  /// from: where it is as it was, so is each file whose page was not changed.
  ///
  /// - Parameters:
  ///   - tree: the content folder as it was read.
  ///   - files: what pages name of the rest of the disk.
  static func context(
    of tree: ContentTree, with files: ContentFiles, _ handbook: Handbook, _ options: LoadOptions
  ) -> Digest {
    var tree = tree
    tree.files = files
    var digester = Digester()
    digester.combine(options.includesDrafts)
    digester.combine(handbook.configuration.reviewLimit)
    digester.combine(tree.digest(except: Set(handbook.pages.map(\.path))))
    digester.combine(handbook.pages.count)
    for page in handbook.pages { digester.combine(page.interface) }
    return digester.digest
  }

  /// Of all that a file may depend on: the surroundings of all files, and the pages whose texts it
  /// shows; nil where these are not known.
  func context(of file: PlannedFile, _ known: KnownFiles) -> Digest? {
    guard let context, let pages = file.textsShown(of: plan.handbook) else { return nil }
    return known.digest { digester in
      digester.combine(context)
      digester.combine(pages.count)
      for page in pages { digester.combine(plan.handbook.pages[page].digest) }
    }
  }

  /// The planned files that go into the site: those that are copied and have an error of their own do
  /// not.
  package var published: [PlannedFile] { CopiedFiles.published(of: plan, diagnostics) }

  /// The trees of the decisions that are as they were, by path.
  func trees(of parsed: ParsedFiles) -> [String: DecisionTree] {
    let handbook = plan.handbook
    let entries = zip(handbook.decisions, handbook.trees).filter { entry, _ in
      parsed.isSameDecision(at: entry.path, as: self.parsed)
    }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $1) })
  }

  /// The decisions that diagnostics may be about.
  package var decisions: [Decision] { plan.handbook.decisions.map(\.decision) }

  /// Whether a page says from which day, or to which, it is public: the site is another then on another
  /// day.
  package var dependsOnDay: Bool { parsed.hasDates }

  /// The decision records, in the order of their paths.
  package var records: [RecordSummary] { plan.recordSummaries() }

  /// How many diagnostics are errors.
  package var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// How many diagnostics are warnings.
  package var warningCount: Int { diagnostics.count { $0.severity == .warning } }

  /// How many pages of the author's it has.
  package var pageCount: Int { plan.handbook.pages.count }

  /// What was looked at, and how much was wrong with it.
  package var summary: ReportSummary {
    let pages = plan.handbook.pages
    let links = pages.reduce(0) { $0 + $1.document.referenceCount }
    return ReportSummary(
      errors: errorCount, warnings: warningCount, pages: pages.count, links: links)
  }
}

/// What is read, and how strictly it is judged.
package struct LoadOptions: Sendable {
  /// Whether pages that say `draft: true` are published.
  package var includesDrafts = false
  /// Whether warnings count as errors.
  package var isStrict = false
  /// The day of the clock, by which a page may be held back that says from when it is public; nil
  /// where it is not known.
  package var today: Day?
  /// What is asked about reviews, beside what the configuration says.
  package var review = ReviewQuestion()
  /// What an earlier site could be linked to; nil where that is not compared.
  package var earlier: Permalinks?
  /// The folder of the site, which is no content even where it lies within the content folder.
  package var output: String?
  /// How many pages there may be before the longest parts of all of them are put into a file: twenty
  /// thousand take half a gigabyte.
  package var pagesInMemory = 20_000

  package init() {}
}

/// How much each diagnostic weighs, by the configuration and `--strict`.
struct SeverityPolicy {
  let configuration: Configuration
  let isStrict: Bool

  /// The diagnostics with their severities set; those of checks that are off are left out.
  func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      var diagnostic = diagnostic
      if let severity = configuration.checks[diagnostic.code] {
        guard let severity else { return nil }
        diagnostic.severity = severity
      } else if diagnostic.code.isStyle {
        return nil
      }
      if isStrict { diagnostic.severity = .error }
      return diagnostic.windowed
    }
  }
}
