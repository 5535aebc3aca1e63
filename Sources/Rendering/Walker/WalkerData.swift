internal import Decisions
internal import HTML

/// A decision as a script that registers itself, for the walk in place.
enum WalkerData {
  static func script(for index: Int, in site: Site) -> [UInt8] { [] }
}
