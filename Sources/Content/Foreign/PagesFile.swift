/// What the plugins awesome-pages and awesome-nav of MkDocs say of a folder, in the folder: the order of what
/// is in it.
package enum PagesFile {
  /// The names that it may have.
  package static let names: Set<String> = [".pages", ".nav.yml", ".nav.yaml"]
}
