/// Why a folder does not say which decision is meant.
package enum DecisionChoice: Error, Sendable, Hashable, CustomStringConvertible {
  /// The folder holds no decision.
  case none(String)
  /// The folder holds several; their paths, sorted.
  case several(String, [String])

  package var description: String {
    switch self {
    case .none(let folder):
      """
      \(folder) holds no decision
        name a *.decision.yml file, or a folder that holds one
      """
    case .several(let folder, let paths):
      "\(folder) holds \(paths.count) decisions; name one of them:\n"
        + paths.map { "  \($0)" }.joined(separator: "\n")
    }
  }
}
