/// What stands at a path.
package enum FileKind: Sendable, Hashable {
  case file
  case folder
  /// A device, a socket or a pipe: nothing to read.
  case other
}
