/// The small handbook that `fingerpost init` writes: it builds as it is, and shows each kind of file.
package enum StarterHandbook {
  /// Where pull requests are checked.
  package enum Host: String, Sendable, CaseIterable {
    case github
    case gitlab
  }

  /// Its files, in the order in which they are named.
  ///
  /// - Parameter host: nil where nothing checks pull requests.
  package static func files(for host: Host?) -> [ScaffoldFile] {
    var files = [
      ScaffoldFile("Content/fingerpost.yml", PackageResources.fingerpost_yml),
      ScaffoldFile("Content/index.md", PackageResources.index_md),
      ScaffoldFile("Content/guides/releasing.md", PackageResources.releasing_md),
      ScaffoldFile("Content/guides/keeping.md", PackageResources.keeping_md),
      ScaffoldFile("Content/decisions/release.decision.yml", PackageResources.release_decision_yml),
      ScaffoldFile("Content/evidence/release.evidence.yml", PackageResources.release_evidence_yml),
      ScaffoldFile("Content/words.glossary.yml", PackageResources.words_glossary_yml),
    ]
    files += FileSchema.allCases.map {
      ScaffoldFile("Content/\(FileSchema.folder)/\($0.fileName)", Array($0.text.utf8))
    }
    files.append(ScaffoldFile(".gitignore", PackageResources.gitignore_txt))
    switch host {
    case .github:
      files.append(ScaffoldFile(".github/workflows/handbook.yml", PackageResources.github_yml))
    case .gitlab: files.append(ScaffoldFile(".gitlab-ci.yml", PackageResources.gitlab_yml))
    case nil: break
    }
    return files
  }
}

/// A file to begin with.
package struct ScaffoldFile: Sendable, Hashable {
  /// Below the folder that it is written to, parts joined by `/`.
  package let path: String
  package let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
