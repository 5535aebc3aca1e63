internal import Archive
internal import Content

/// A file of a site as a build left it.
struct KnownFile: Sendable {
  let stamp: FileStamp
  /// Of its bytes, where the stamp says too little.
  let digest: Digest?
  /// Of all that it was made from.
  let origin: Digest
}

/// The files of a site as the last build left them: by these another build knows which it need not
/// make again.
package struct KnownFiles: Sendable {
  private let folder: String
  private let program: String
  /// By path, the folder of the site before it.
  private let files: [String: KnownFile]

  /// - Parameters:
  ///   - folder: that of the site, as on the command line.
  ///   - program: which program makes the files now.
  init(in folder: String, by program: String, files: [String: KnownFile]) {
    self.folder = folder
    self.program = program
    self.files = files
  }

  /// Nothing is known.
  package init() { self.init(in: "", by: "", files: [:]) }

  /// The digest of all that a file is made from, the program included.
  func origin(_ parts: (inout Digester) -> Void) -> Digest {
    var digester = Digester()
    digester.combine(program)
    parts(&digester)
    return digester.digest
  }

  /// Whether a file stands in the folder as it would be made from this now.
  func holds(_ path: SitePath, madeFrom origin: Digest) -> Bool {
    if files.isEmpty { return false }
    let path = "\(folder)/\(path.text)"
    guard let known = files[path], known.origin == origin,
      FileStamp(path, ofLink: true) == known.stamp
    else { return false }
    guard let digest = known.digest else { return true }
    return (try? DiskFileSystem().read(path)).map { Digest($0) } == digest
  }
}
