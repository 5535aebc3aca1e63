internal import Diagnostics
internal import Handbook

/// A check that looks at the handbook as a whole.
protocol HandbookCheck: SendableMetatype {
  static func diagnostics(in handbook: Handbook) -> [Diagnostic]
}
