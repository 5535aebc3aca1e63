extension Sequence<Diagnostic> {
  /// By file, place, code and message: an order that no timing can change.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { left, right in
      let leftFile = left.place?.file ?? ""
      let rightFile = right.place?.file ?? ""
      if leftFile != rightFile { return leftFile < rightFile }
      let leftStart = left.place?.range.lowerBound ?? 0
      let rightStart = right.place?.range.lowerBound ?? 0
      if leftStart != rightStart { return leftStart < rightStart }
      let leftEnd = left.place?.range.upperBound ?? 0
      let rightEnd = right.place?.range.upperBound ?? 0
      if leftEnd != rightEnd { return leftEnd < rightEnd }
      if left.code != right.code { return left.code.rawValue < right.code.rawValue }
      return left.message < right.message
    }
  }

  /// The same with one diagnostic for each group, in the order of their places.
  package func groupedByKey() -> [Diagnostic] {
    var result: [Diagnostic] = []
    var seen: Set<String> = []
    for diagnostic in self {
      guard let group = diagnostic.group else {
        result.append(diagnostic)
        continue
      }
      guard seen.insert(group.key).inserted else { continue }
      var summary = Diagnostic(
        diagnostic.code, group.message, at: group.place, notes: group.notes, advice: group.advice)
      summary.severity = diagnostic.severity
      result.append(summary)
    }
    return seen.isEmpty ? result : result.sortedByPlace()
  }
}
