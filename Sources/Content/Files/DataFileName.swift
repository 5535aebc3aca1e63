internal import Diagnostics

/// The names of data files, and those that were probably meant to be one.
package enum DataFileName {
  /// What a file was probably meant to be.
  package enum Kind: String, Sendable, CaseIterable {
    case configuration
    case decision
    case evidence
    case glossary

    /// "a decision".
    package var words: String {
      switch self {
      case .configuration: "the configuration"
      case .decision: "a decision"
      case .evidence: "evidence"
      case .glossary: "a glossary"
      }
    }
  }

  /// What the file at a path was probably meant to be, and the path that it should have; nil where its
  /// name is right, or like none of ours.
  ///
  /// `store.decision.yaml`, `store-decision.yml`, `evidence.yaml` and `fingerpost.yml` below a folder
  /// are such files.
  package static func meant(at path: String) -> (kind: Kind, path: String)? {
    guard ContentTree.kind(ofPath: path) == .asset else { return nil }
    let name = URLPath.name(of: path)
    let folder = path.dropLast(name.count)
    let lowercased = name.lowercased()
    guard let ending = [".yml", ".yaml"].first(where: lowercased.hasSuffix) else { return nil }
    let stem = name.dropLast(ending.count)
    if "\(stem.lowercased()).yml" == ContentTree.configurationName {
      return (.configuration, ContentTree.configurationName)
    }
    let separator = stem.lastIndex { ".-_ ".contains($0) }
    let last = separator.map { stem[stem.index(after: $0)...] } ?? stem
    guard let kind = kind(of: last.lowercased(), isEnding: separator.map { stem[$0] } == ".") else {
      return nil
    }
    let rest = separator.map { stem[..<$0] } ?? ""
    return (kind, "\(folder)\(rest.isEmpty ? "all" : rest).\(kind.rawValue).yml")
  }

  private static func kind(of word: String, isEnding: Bool) -> Kind? {
    switch word {
    case "decision", "decisions": .decision
    case "evidence", "evidences": .evidence
    case "glossary", "glossaries": .glossary
    default:
      isEnding
        ? NearMiss.nearest(to: word, in: ["decision", "evidence", "glossary"]).flatMap {
          Kind(rawValue: $0)
        } : nil
    }
  }
}
