package import Handbook
package import Rendering

/// A kind of file of the site: which files of it a handbook has, and what each of them shows.
///
/// A new kind is a type of this protocol, a type of inputs in `Rendering`, and a line in
/// ``SitePlan/kinds``.
package protocol FileKind: SendableMetatype {
  /// The files of this kind, in an order that depends on the handbook alone.
  static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile]

  /// Everything that a file depends on.
  static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs
}
