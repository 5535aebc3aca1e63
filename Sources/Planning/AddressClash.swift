internal import Content

/// Two files that would have one address, or two addresses that some disks do not tell apart.
package struct AddressClash: Sendable {
  /// The file that has the address.
  package let first: PlannedFile
  /// The file that comes too late.
  package let second: PlannedFile

  /// The files at their addresses, the first of each, and those that clash. Upper and lower case
  /// count as one, since they are one on some disks.
  static func sorted(_ listed: [PlannedFile]) -> (files: [PlannedFile], clashes: [AddressClash]) {
    var files: [PlannedFile] = []
    files.reserveCapacity(listed.count)
    var clashes: [AddressClash] = []
    var firstByFoldedPath: [String: Int] = [:]
    firstByFoldedPath.reserveCapacity(listed.count)
    for file in listed {
      let folded = file.address.path.lowercased()
      guard let first = firstByFoldedPath[folded] else {
        firstByFoldedPath[folded] = files.count
        files.append(file)
        continue
      }
      clashes.append(AddressClash(first: files[first], second: file))
      // What differs in case alone is another file on the disks that tell it apart.
      if files[first].address != file.address { files.append(file) }
    }
    return (files, clashes)
  }
}
