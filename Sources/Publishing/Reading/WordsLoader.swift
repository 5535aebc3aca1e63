internal import Content
internal import Diagnostics
package import Words

/// Reads in which words the site of a handbook speaks, where a command needs them of it.
package enum WordsLoader {
  /// The words of the handbook that a folder holds or, for a file, of the one that
  /// ``EvidenceLoader`` takes evidence from; English where nothing says another language.
  package static func words(near path: String, from fileSystem: any FileSystem) throws -> Words {
    let folder = try EvidenceLoader.folder(near: path, fileSystem)
    let name = "\(folder)/\(ContentTree.configurationName)"
    var configuration = Configuration()
    if try fileSystem.kind(of: name) == .file {
      let bytes = try fileSystem.read(name, upTo: InputLimits.fileSize + 1)
      if ContentReader.mistake(in: bytes, of: name) == nil {
        configuration = Configuration.parse(SourceFile(path: name, bytes: bytes)).configuration
      }
    }
    let sources = NavigationReader.sources(of: folder, from: fileSystem)
    configuration.fill(from: ForeignSettings.read(sources, assets: []).settings)
    return configuration.words
  }
}
