internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A page that includes itself, by itself or by way of other pages.
///
/// ```
/// b.md:3:1: error: 'b.md' includes itself [include-cycle]
///       = by way of 'b.md' → 'a.md' → 'b.md'
/// ```
enum IncludeCycle: SiteCheck {
  private typealias Edge = (page: Int, range: Range<Int>)

  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let included = edges(of: handbook)
    if included.isEmpty { return [] }
    var diagnostics: [Diagnostic] = []
    var done: Set<Int> = []
    for start in included.keys.sorted() {
      // The pages from the start to where the walk is, and how many edges of each are walked.
      var path = [start]
      var walked = [0]
      while let page = path.last, let next = walked.last {
        guard let edges = included[page], next < edges.count, !done.contains(page) else {
          done.insert(page)
          path.removeLast()
          walked.removeLast()
          continue
        }
        walked[walked.count - 1] += 1
        let edge = edges[next]
        if let first = path.firstIndex(of: edge.page) {
          let names = (path[first...] + [edge.page]).map { handbook.pages[$0].path }
          diagnostics.append(diagnostic(names, at: handbook.pages[page].place(edge.range)))
        } else if !done.contains(edge.page), path.count < 1000 {
          path.append(edge.page)
          walked.append(0)
        }
      }
    }
    return diagnostics
  }

  private static func edges(of handbook: Handbook) -> [Int: [Edge]] {
    var edges: [Int: [Edge]] = [:]
    var pages: [String: Int]?
    for (index, page) in handbook.pages.enumerated() {
      for include in page.document.includes {
        let known =
          pages
          ?? Dictionary(
            uniqueKeysWithValues: handbook.pages.enumerated().map { ($1.path, $0) })
        pages = known
        if let target = known[page.path(of: include)] {
          edges[index, default: []].append((target, include.range))
        }
      }
    }
    return edges
  }

  private static func diagnostic(_ names: [String], at place: SourceRange) -> Diagnostic {
    let way = names.map { "'\($0)'" }.joined(separator: " → ")
    let notes = names.count > 2 ? [Note("by way of \(way)")] : []
    return Diagnostic(.includeCycle, "'\(names[0])' includes itself", at: place, notes: notes)
  }
}
