internal import Content
internal import Diagnostics
internal import Handbook
internal import Parallel
internal import Planning

/// The files that are copied as they are while the site is written. Whether they can be, and may be,
/// is known before.
enum CopiedFiles {
  /// What is wrong with them.
  static func diagnostics(
    of plan: SitePlan, from fileSystem: any FileSystem
  ) async throws -> [Diagnostic] {
    let files = plan.files.compactMap { path(of: $0, in: plan) }
    return try await ParallelMap.map(files) { file -> Diagnostic? in
      do throws(FileFailure) {
        return try diagnostic(of: file, fileSystem)
      } catch {
        let message = "the file cannot be read: \(error.reason)"
        return ContentReader.Mistake(.unreadable, message, file).diagnostic
      }
    }.compactMap { $0 }
  }

  /// The planned files that go into a site where these diagnostics were found: a file with an error
  /// of its own does not, whatever else is published.
  static func published(of plan: SitePlan, _ diagnostics: [Diagnostic]) -> [PlannedFile] {
    let refused = Set(
      diagnostics.lazy.filter {
        $0.severity == .error && ($0.code == .unreadable || $0.code == .activeSVG)
      }.compactMap(\.place?.file))
    if refused.isEmpty { return plan.files }
    return plan.files.filter { file in
      path(of: file, in: plan).map { !refused.contains($0) } ?? true
    }
  }

  /// The file that is copied; nil for one that is made.
  private static func path(of file: PlannedFile, in plan: SitePlan) -> String? {
    guard case .asset(let path) = file.origin else { return nil }
    return "\(plan.handbook.name)/\(path)"
  }

  private static func diagnostic(
    of file: String, _ fileSystem: any FileSystem
  ) throws(FileFailure) -> Diagnostic? {
    let name = URLPath.name(of: file).lowercased()
    guard name.hasSuffix(".svg") || name.hasSuffix(".svgz") else {
      try fileSystem.checkReadable(file)
      return nil
    }
    let bytes = try fileSystem.read(file, upTo: InputLimits.fileSize + 1)
    if bytes.count > InputLimits.fileSize {
      let message = "the SVG is larger than \(InputLimits.fileSize >> 20) MiB"
      return ContentReader.Mistake(.tooLarge, message, file).diagnostic
    }
    return SVGScanner.finding(in: bytes).map { finding in
      ContentReader.Mistake(.activeSVG, "the SVG \(finding)", file).diagnostic
    }
  }
}
