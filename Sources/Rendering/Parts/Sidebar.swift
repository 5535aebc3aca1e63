internal import HTML
internal import Handbook

/// The navigation beside the text, rendered once for all pages of a folder.
///
/// It shows the branch that leads to the folder, open, and what stands beside each step; never the
/// whole forest. So that a page does not grow with the handbook, a long list is cut to the part
/// around the branch, with a link to the page that holds all of it.
struct Sidebar: Sendable {
  /// How many entries beside the branch a list above the folder shows before it is cut.
  static let ancestorLimit = 24
  /// How many entries the folder's own list shows before it is cut into runs of this length.
  static let ownLimit = 80

  /// The list of the folder's own entries in runs of at most ``ownLimit``, each within the whole.
  private let runs: [HTML]
  /// Where in which run the link of a page or a decision begins: behind `<a`.
  private let spots: [Folder.Child: (run: Int, offset: Int)]
  private let indexSpot: Int?

  /// - Parameter page: a page whose URLs it shall hold; nil for those in the folder itself.
  init(of folder: Int, in handbook: Handbook, from page: Address? = nil) {
    let address = page ?? handbook.folders[folder].address
    var builder = SidebarBuilder(handbook: handbook, from: address)
    let children = handbook.folders[folder].children
    let starts = Array(stride(from: 0, to: max(children.count, 1), by: Self.ownLimit))
    var runs: [HTML] = []
    var spots: [Folder.Child: (run: Int, offset: Int)] = [:]
    for start in starts {
      let range = start..<min(start + Self.ownLimit, children.count)
      builder.build(branchTo: folder, showing: range)
      for (child, offset) in builder.spots { spots[child] = (runs.count, offset) }
      runs.append(builder.html)
    }
    self.runs = runs
    self.spots = spots
    indexSpot = builder.indexSpot
  }

  /// The sidebar with an entry of the folder marked as the page that the reader is on.
  func marking(_ child: Folder.Child) -> HTML {
    guard let spot = spots[child] else { return runs[0] }
    return Self.marked(runs[spot.run], at: spot.offset)
  }

  /// The sidebar with the folder itself marked as the page that the reader is on.
  var markingFolder: HTML { indexSpot.map { Self.marked(runs[0], at: $0) } ?? runs[0] }

  /// The sidebar with nothing marked.
  var plain: HTML { runs[0] }

  private static func marked(_ html: HTML, at offset: Int) -> HTML {
    var marked = HTML(trusted: html.bytes[..<offset])
    marked.append(" aria-current=\"page\"")
    marked.append(trusted: html.bytes[offset...])
    return marked
  }
}
