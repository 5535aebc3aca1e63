/// Why an output folder is left as it is.
package enum OutputRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// The folder holds files, and nothing says that Fingerpost made them.
  case unknownFolder(String)
  /// A file that Fingerpost did not make stands where a file of the site would go.
  case foreignFile(String)
  /// The output folder holds the content folder, or is it.
  case holdsContent(String)

  package var description: String {
    switch self {
    case .unknownFolder(let path):
      """
      \(path) is not empty, and fingerpost did not make it; nothing was written
        give another folder with -o, or empty this one
      """
    case .foreignFile(let path):
      """
      \(path) is in the way, and fingerpost did not make it; nothing was written
        move it, or give another folder with -o
      """
    case .holdsContent(let path):
      """
      \(path) holds the content itself; nothing was written
        give another folder with -o
      """
    }
  }
}
