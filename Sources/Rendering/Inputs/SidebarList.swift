package import Archive
package import Content
internal import HTML
internal import JSON

/// All entries of one folder, as the script reads them that opens it in place beside the text.
///
/// ```
/// fingerpostSidebar("languages/index.html",[["Python","languages/python.html",0],…])
/// ```
///
/// A script and no data alone, since only scripts load others from a disk.
package struct SidebarList: FileInputs {
  private let folder: Address
  private let entries: [SidebarBranch.Entry]

  /// - Parameter folder: the address of its page, by which the script knows it.
  package init(of folder: Address, entries: [SidebarBranch.Entry]) {
    self.folder = folder
    self.entries = entries
  }

  /// Where the list of a folder lies; its path follows from that of the folder's page.
  package static func address(of folder: Address) -> Address {
    Address("assets/sidebar/\(folder.path.dropLast(".html".count)).js")
  }

  package func render() -> [UInt8] {
    let root = Address("index.html")
    let entries = entries.map { entry -> JSON in
      let url = entry.label.map { $0.url } ?? entry.address.url(from: root)
      return .array([
        .string(entry.title), url.map(JSON.string) ?? .null, .integer(Self.kind(of: entry)),
      ])
    }
    var writer = JSONWriter(isForScripts: true)
    writer.raw("fingerpostSidebar(")
    writer.string(folder.url(from: root))
    writer.value(.array(entries))
    writer.raw(");\n")
    return writer.bytes
  }

  /// 0 for a page, 1 for a folder, 2 for the title of a part.
  private static func kind(of entry: SidebarBranch.Entry) -> Int {
    entry.isFolder ? 1 : entry.label?.isPart == true ? 2 : 0
  }

  package func digest(into digester: inout Digester) {
    digester.combine(folder)
    digester.combine(entries)
  }
}
