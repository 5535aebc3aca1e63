internal import Diagnostics
internal import Handbook

/// A check that looks at one page.
protocol PageCheck: SendableMetatype {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic]
}
