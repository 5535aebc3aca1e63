internal import Archive

/// What was looked at in the last build, as far as it is as it was when this build began.
struct KnownInputs: Sendable {
  private var inputs: [String: KnownInput] = [:]

  init() {}

  init(_ found: [[(path: String, input: KnownInput)]]) {
    inputs.reserveCapacity(found.reduce(0) { $0 + $1.count })
    for (path, input) in found.joined() { inputs[path] = input }
  }

  /// By the path by which it was looked at.
  subscript(path: String) -> KnownInput? { inputs[path] }
}

/// Something that is as it was in the last build.
struct KnownInput: Sendable {
  /// nil where nothing stands there.
  let stamp: FileStamp?
  /// Of the bytes of a text; nil for what is none.
  let digest: Digest?
  /// Whether the bytes had to be looked at to know it.
  let isYoung: Bool
}
