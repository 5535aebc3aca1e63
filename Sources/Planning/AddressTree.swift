package import Content

/// The addresses of a site as the tree of files and folders that they will be on a disk, whichever
/// disk that is: some do not tell apart upper and lower case, or two Unicode forms of one name.
struct AddressTree {
  /// The files that the site has.
  private(set) var files: [PlannedFile] = []
  private(set) var clashes: [AddressClash] = []
  /// The files whose addresses are no paths of a site.
  private(set) var misplaced: [MisplacedFile] = []

  /// By folded path.
  private var places: [String: Place] = [:]
  /// The folder of the last file, which most often is the next one's.
  private var lastFolder: SitePath?

  private enum Place {
    case file(Int)
    /// A folder as the first file below it spells it.
    case folder(SitePath, file: Int)
  }

  /// - Parameter listed: of two files that clash, the first keeps its place.
  init(_ listed: [PlannedFile]) {
    files.reserveCapacity(listed.count)
    places.reserveCapacity(listed.count)
    add(listed)
  }

  /// Adds files behind those that are there.
  mutating func add(_ listed: [PlannedFile]) {
    for file in listed { add(file) }
  }

  private mutating func add(_ file: PlannedFile) {
    guard let path = file.path else {
      if let flaw = SitePath.flaw(of: file.address.path) {
        misplaced.append(MisplacedFile(file: file, flaw: flaw))
      }
      return
    }
    let folded = SitePath.folded(path.text)
    // (Most paths are new: to look for each first would be half of the work.)
    guard let known = places.updateValue(.file(files.count), forKey: folded) else {
      if isPlaced(path, file) { files.append(file) } else { places[folded] = nil }
      return
    }
    places[folded] = known
    switch known {
    case .file(let first):
      clash(file, with: first, .oneAddress)
      // What differs in spelling alone is another file on the disks that tell it apart.
      if path.text != files[first].address.path { files.append(file) }
    case .folder(_, let first): clash(file, with: first, .fileIsFolder)
    }
  }

  /// Whether the folders above a path are there or can be.
  private mutating func isPlaced(_ path: SitePath, _ file: PlannedFile) -> Bool {
    if let lastFolder, path.isDirectly(in: lastFolder) { return true }
    let nearest = path.folder
    var unknown: [(folded: String, path: SitePath)] = []
    search: for folder in path.folders {
      let folded = SitePath.folded(folder.text)
      switch places[folded] {
      case nil: unknown.append((folded, folder))
      case .folder(let known, let first)?:
        // What lies above a known folder is known as well.
        if known != folder { clash(file, with: first, .twoSpellings(folder.text, known.text)) }
        break search
      case .file(let owner)?:
        clash(file, with: owner, .folderIsFile(folder.text))
        return false
      }
    }
    for folder in unknown { places[folder.folded] = .folder(folder.path, file: files.count) }
    lastFolder = nearest
    return true
  }

  private mutating func clash(_ file: PlannedFile, with first: Int, _ kind: AddressClash.Kind) {
    clashes.append(AddressClash(first: files[first], second: file, kind: kind))
  }
}

/// Two files whose addresses cannot both be on a disk, or not on each disk.
package struct AddressClash: Sendable {
  /// The file that has the address.
  package let first: PlannedFile
  /// The file that comes too late.
  package let second: PlannedFile
  package let kind: Kind

  /// In what way two addresses clash.
  package enum Kind: Sendable, Hashable {
    /// They are one, or are told apart by upper and lower case or by Unicode form alone.
    case oneAddress
    /// The second is a folder in which the first lies.
    case fileIsFolder
    /// The second lies in a folder that has the address of the first.
    case folderIsFile(String)
    /// They lie in folders that upper and lower case or Unicode form alone tell apart: that of the
    /// second, then that of the first.
    case twoSpellings(String, String)
  }
}

/// A file whose address is no path of a site.
package struct MisplacedFile: Sendable {
  package let file: PlannedFile
  package let flaw: SitePath.Flaw
}
