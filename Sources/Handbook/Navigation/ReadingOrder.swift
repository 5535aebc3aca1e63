internal import Content

/// The order in which a reader goes through the pages: folder by folder, as navigation shows them.
enum ReadingOrder {
  /// The pages in reading order, and the folder of each page; all by index.
  static func order(of folders: [Folder], pages count: Int) -> (order: [Int], folderOfPage: [Int]) {
    var order: [Int] = []
    order.reserveCapacity(count)
    var folderOfPage = [Int](repeating: 0, count: count)
    // (The home page may be an entry of a list as well.)
    var isVisited = [Bool](repeating: false, count: count)
    func visit(_ page: Int, in folder: Int) {
      folderOfPage[page] = folder
      if isVisited[page] { return }
      isVisited[page] = true
      order.append(page)
    }
    // What is still to visit, the next one last.
    var open: [Folder.Child] = [.folder(0)]
    var folder = 0
    var folderOfChild: [Int] = [0]
    while let child = open.popLast(), let parent = folderOfChild.popLast() {
      switch child {
      case .page(let page):
        visit(page, in: parent)
      case .folder(let index):
        folder = index
        if let page = folders[folder].index {
          visit(page, in: folder)
        }
        for child in folders[folder].children.reversed() {
          open.append(child)
          folderOfChild.append(folder)
        }
      case .decision, .label: break
      }
    }
    return (order, folderOfPage)
  }
}
