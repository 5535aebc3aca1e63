internal import Bytes
internal import Content

/// Addresses by number, in one piece of memory: links lead everywhere, pages lie far apart, and a
/// reference that is counted makes threads wait for each other.
struct AddressTable: Sendable {
  private var paths: [UInt8] = []
  /// Where each path ends.
  private var ends: [Int] = []

  init(_ addresses: [Address]) {
    ends.reserveCapacity(addresses.count)
    for address in addresses {
      address.path.withBytes { paths.append(contentsOf: $0) }
      ends.append(paths.count)
    }
  }

  /// The URL that leads to an address from a page; nil where that is the page itself.
  func url(of index: Int, from page: Address) -> String? {
    paths.withUnsafeBufferPointer { paths in
      let path = UnsafeBufferPointer(
        rebasing: paths[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
      return page.path.withBytes { from in
        from.elementsEqual(path) ? nil : Address.url(from: from, to: path)
      }
    }
  }
}
