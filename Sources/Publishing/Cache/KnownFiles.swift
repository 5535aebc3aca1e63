internal import Archive
internal import Content
internal import Synchronization

/// A file of a site as a build left it.
///
/// As good as a value; a class, because lists of them are passed on by the thousand.
final class KnownFile: Sendable {
  let stamp: FileStamp
  /// Of its bytes, where the stamp says too little.
  let digest: Digest?
  let origin: FileOrigin

  init(stamp: FileStamp, digest: Digest?, origin: FileOrigin) {
    self.stamp = stamp
    self.digest = digest
    self.origin = origin
  }
}

/// The files of a site that stand as the last build left them: by these another build knows which it
/// need not make again.
package struct KnownFiles: Sendable {
  private let program: String
  /// What each digest of inputs begins with.
  private let beginning: Digester
  private let files: [SitePath: KnownFile]
  /// The folders of the site that hold the same names as when the last build ended, and so do all
  /// above them.
  private let folders: Set<SitePath>

  /// - Parameters:
  ///   - program: which program makes the files now.
  ///   - folders: those of the site that hold the same names as when the last build ended.
  init(by program: String, files: [SitePath: KnownFile], in folders: Set<SitePath> = []) {
    self.program = program
    self.files = files
    self.folders = folders.filter { $0.folders.allSatisfy(folders.contains) }
    var digester = Digester()
    digester.combine(program)
    beginning = digester
  }

  /// Nothing is known.
  package init() { self.init(by: "", files: [:]) }

  /// Whether a folder of the site holds the same names as when the last build ended.
  func isUnchanged(_ folder: SitePath) -> Bool { folders.contains(folder) }

  /// Whether a file stands as the last build left it.
  func has(_ path: SitePath) -> Bool { files[path] != nil }

  /// A digest of what a file is made from, the program included.
  func digest(_ parts: (inout Digester) -> Void) -> Digest {
    var digester = beginning
    parts(&digester)
    return digester.digest
  }

  /// A file that stands in the folder as it would be made from the same inputs now.
  func file(at path: SitePath, madeFrom origin: FileOrigin) -> MadeFile? {
    guard let known = file(at: path, where: { $0.inputs == origin.inputs }) else { return nil }
    return MadeFile(isWritten: false, origin: origin, known: known)
  }

  /// A file that stands in the folder as it would be made in this context now.
  func file(at path: SitePath, in context: Digest) -> MadeFile? {
    guard let known = file(at: path, where: { $0.context == context }) else { return nil }
    return MadeFile(isWritten: false, origin: known.origin, known: known)
  }

  /// What a copy of a file of the content is made from: the file as its stamp says; nil where that
  /// says too little.
  func origin(ofCopy source: String) -> FileOrigin? {
    if program.isEmpty { return nil }
    let now = FileStamp.now()
    guard let stamp = FileStamp(source), !stamp.isYoung(at: now) else { return nil }
    return FileOrigin(
      inputs: digest { digester in
        digester.combine(source)
        digester.combine(stamp)
      })
  }

  /// A file that stands as it was left and was made from what is asked for.
  private func file(at path: SitePath, where isFitting: (FileOrigin) -> Bool) -> KnownFile? {
    files[path].flatMap { isFitting($0.origin) ? $0 : nil }
  }
}

/// The names of types, each worked out once.
final class TypeNames: Sendable {
  private let names = Mutex<[ObjectIdentifier: String]>([:])

  /// The name of a type.
  func name(of type: any Any.Type) -> String {
    names.withLock { names in
      if let name = names[ObjectIdentifier(type)] { return name }
      // (As `String(describing:)` has it, which first searches the program for how to describe a type.)
      let name = _typeName(type, qualified: false)
      names[ObjectIdentifier(type)] = name
      return name
    }
  }
}
