internal import Mustache
internal import Synchronization

/// The skeletons of a theme, each made when a page first needs it; any number of threads may ask.
final class SkeletonStore: Sendable {
  private let library: MustacheLibrary
  private let skeletons = Mutex<[Set<TemplateName>: Skeleton]>([:])

  init(_ library: MustacheLibrary) { self.library = library }

  /// The skeleton for pages in which these names have a value.
  func skeleton(of present: Set<TemplateName>) -> Skeleton {
    skeletons.withLock { skeletons in
      if let skeleton = skeletons[present] { return skeleton }
      let skeleton = Skeleton(of: present, in: library)
      skeletons[present] = skeleton
      return skeleton
    }
  }
}
