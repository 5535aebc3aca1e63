import Content
import Diagnostics
import Handbook
import Planning
import TestSupport

@testable import Checks

/// A handbook made in memory, and what the checks say of it.
struct Checked {
  private let plan: SitePlan

  init(_ handbook: Handbook) { plan = SitePlan(handbook) }

  /// What is said of the handbook as a whole: the file, severity, code and message, and each note
  /// behind `|`, with the file that it points to.
  var handbook: [String] { Checker(plan).diagnostics().map(Self.line) }

  /// What is said of one page.
  func page(_ path: String) -> [String] {
    let pages = plan.handbook.pages
    return pages.indices.filter { pages[$0].path == path }.flatMap { index in
      Checker(plan).diagnostics(onPage: index).map(Self.line)
    }
  }

  /// A configuration, as if a `fingerpost.yml` were there.
  static var written: Configuration {
    var configuration = Configuration()
    configuration.isWritten = true
    return configuration
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.map { note in
      " | \(note.message)" + (note.place.map { " (\($0.file))" } ?? "")
    }
    return "\(diagnostic.place?.file ?? "-"): \(diagnostic.severity): \(diagnostic.message) "
      + "[\(diagnostic.code.rawValue)]" + notes.joined()
  }
}
