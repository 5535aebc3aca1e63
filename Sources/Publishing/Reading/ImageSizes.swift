internal import Handbook
internal import Markdown

/// Reads how large the images are that pages show, so that nothing moves when they come.
enum ImageSizes {
  /// How much of a file is read: little for most, more where the size stands further behind.
  private static let lengths = [4 << 10, 64 << 10, 1 << 20]

  /// The size of each image of the content by path; each file is read once, however many pages show
  /// it, and only its beginning.
  static func read(
    for handbook: Handbook, from fileSystem: any FileSystem
  ) async throws -> [String: ImageSize] {
    var shown = Set(handbook.themePaths)
    for (page, links) in zip(handbook.pages, handbook.links) {
      for (reference, link) in zip(page.document.references, links) where reference.kind.isImage {
        if case .asset(let path) = link.target { shown.insert(path) }
      }
    }
    let paths = shown.sorted()
    let sizes = try await ParallelMap.map(paths) { path in
      size(of: "\(handbook.name)/\(path)", fileSystem)
    }
    return Dictionary(uniqueKeysWithValues: zip(paths, sizes)).compactMapValues { $0 }
  }

  private static func size(of file: String, _ fileSystem: any FileSystem) -> ImageSize? {
    for length in lengths {
      guard let head = try? fileSystem.read(file, upTo: length) else { return nil }
      if let size = ImageSize(head: head) { return size }
      if head.count < length || !ImageSize.isFurtherBehind(head) { return nil }
    }
    return nil
  }
}
