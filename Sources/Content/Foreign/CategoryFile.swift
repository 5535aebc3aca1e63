/// What Docusaurus says of a folder, in the folder: its name and its place among its neighbours.
package enum CategoryFile {
  /// The names that it may have.
  package static let names: Set<String> = [
    "_category_.json", "_category_.yml", "_category_.yaml",
  ]
}
