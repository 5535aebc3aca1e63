internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown

/// A chart whose evidence has quantities of several units.
///
/// ```
/// throughput.md:9:1: error: a chart of several units: requests/s, MB [chart-units]
///       = 'rss-python' has the unit 'MB'  (speed.evidence.yml:12:3)
/// ```
enum ChartUnits: PageCheck {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    ChartedEvidence.charts(onPage: index, of: handbook).compactMap { place, evidence in
      var units: [String] = []
      var other: Evidence?
      for entry in evidence {
        guard let unit = entry.quantity?.unit, !units.contains(unit) else { continue }
        units.append(unit)
        if units.count == 2 { other = entry }
      }
      guard let other, let unit = other.quantity?.unit else { return nil }
      return Diagnostic(
        .chartUnits, "a chart of several units: \(units.joined(separator: ", "))", at: place,
        notes: [Note("'\(other.id)' has the unit '\(unit)'", place: other.place)])
    }
  }
}

/// A chart that names no evidence.
///
/// ```
/// throughput.md:9:1: error: a chart names no evidence [empty-link]
///       = write the ids of what it is to show: '![words](chart:a,b)'
/// ```
enum EmptyChart: PageCheck {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    let page = handbook.pages[index]
    return page.citedReferences.compactMap { reference in
      guard case .embed(.chart) = reference.kind, Handbook.ids(of: reference).isEmpty else {
        return nil
      }
      let note = Note("write the ids of what it is to show: '![words](chart:a,b)'")
      return Diagnostic(
        .emptyLink, "a chart names no evidence", at: page.place(reference.range), notes: [note])
    }
  }
}

/// Evidence in a chart that has no quantity to draw.
///
/// ```
/// throughput.md:9:1: warning: 'go-is-fast' has no quantity, so the chart leaves it out [without-quantity]
/// ```
enum WithoutQuantity: PageCheck {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    ChartedEvidence.charts(onPage: index, of: handbook).flatMap { place, evidence in
      evidence.filter { $0.quantity == nil }.map { entry in
        Diagnostic(
          .withoutQuantity, "'\(entry.id)' has no quantity, so the chart leaves it out",
          at: place, notes: [Note("it is here", place: entry.place)])
      }
    }
  }
}

/// What the charts of a page show.
private enum ChartedEvidence {
  static func charts(
    onPage index: Int, of handbook: Handbook
  ) -> [(place: SourceRange, evidence: [Evidence])] {
    let page = handbook.pages[index]
    return page.citedReferences.compactMap { reference in
      guard case .embed(.chart) = reference.kind else { return nil }
      let evidence = Handbook.ids(of: reference).compactMap { id -> Evidence? in
        guard case .found(.evidence(let found)) = handbook.citation(.chart, id) else { return nil }
        return handbook.evidence[found]
      }
      return (page.place(reference.range), evidence)
    }
  }
}
