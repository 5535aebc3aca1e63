package import Handbook
package import Rendering
package import Search

/// A kind of file of the site: which files of it a handbook has, and what each of them shows.
///
/// A new kind is a type of this protocol, a type of inputs in `Rendering`, and a line in
/// ``SitePlan/kinds``.
package protocol FileKind: SendableMetatype {
  /// The files of this kind, in an order that depends on the handbook alone.
  static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile]

  /// Everything that a file depends on.
  static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs

  /// What a search finds in a file; nothing unless a kind says so.
  static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry]
}

extension FileKind {
  package static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry] { [] }
}
