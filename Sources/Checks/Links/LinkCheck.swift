internal import Diagnostics

/// A check that looks at one link, image or URL in raw HTML.
protocol LinkCheck: SendableMetatype {
  /// What is wrong with the link, or nil.
  static func diagnostic(for link: CheckedLink) -> Diagnostic?
}
