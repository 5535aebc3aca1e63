internal import CCMark

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The memory of libcmark's trees: taken from blocks, and given back all at once.
///
/// A page makes a thousand nodes and strings that all go when its tree does, so that an allocation
/// need be no more than moving a mark. Each thread has an arena of its own, since libcmark tells its
/// allocator nothing but a size.
struct Arena {
  /// A page of more bytes is left to the system's allocator: what libcmark outgrows stays in an
  /// arena until the end, and a large page outgrows much.
  static let largestPage = 256 << 10

  /// How large a block is; a request that is larger gets a block of its own.
  private static let blockSize = 256 << 10
  /// What stands before each allocation: its size. As long as the alignment of everything.
  private static let header = 16

  /// What libcmark calls.
  private var calls: cmark_mem
  /// The block that is being used; kept from page to page.
  private let block: UnsafeMutableRawPointer
  /// Full blocks, and those of large requests.
  private var others: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  /// How many trees live; those of table cells live within that of their page, and give it nodes.
  private var trees = 0
  /// Whether they live here, or in the system's memory.
  private var isUsed = false

  private init() {
    calls = cmark_mem(
      calloc: { Arena.allocate($0 * $1) }, realloc: { Arena.reallocate($0, $1) }, free: { _ in })
    block = UnsafeMutableRawPointer.allocate(byteCount: Self.blockSize, alignment: Self.header)
    next = block
    end = block + Self.blockSize
  }

  // MARK: Trees

  /// Begins a tree, which ends with ``leave()``.
  ///
  /// - Parameter size: how many bytes are parsed.
  /// - Returns: whether the tree lives in the arena, so that nothing of it has to be freed.
  static func enter(_ size: Int) -> Bool {
    guard let arena = current ?? make() else { return false }
    if arena.pointee.trees == 0 { arena.pointee.isUsed = size <= largestPage }
    arena.pointee.trees += 1
    return arena.pointee.isUsed
  }

  /// Ends a tree; with the last all memory is free again.
  static func leave() {
    guard let arena = current else { return }
    arena.pointee.trees -= 1
    if arena.pointee.trees == 0 { arena.pointee.reset() }
  }

  /// What libcmark has to allocate with: the arena while a tree lives in it.
  static var allocator: UnsafeMutablePointer<cmark_mem>? {
    guard let arena = current, arena.pointee.isUsed else {
      return cmark_get_default_mem_allocator()
    }
    return UnsafeMutableRawPointer(arena).assumingMemoryBound(to: cmark_mem.self)
  }

  private mutating func reset() {
    isUsed = false
    for other in others { other.deallocate() }
    others.removeAll(keepingCapacity: true)
    next = block
    end = block + Self.blockSize
  }

  // MARK: Allocations

  /// Bytes set to zero.
  private static func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    guard let place = current?.pointee.take(size) else { return nil }
    memset(place, 0, size)
    return place
  }

  private static func reallocate(
    _ old: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer? {
    guard let old else { return current?.pointee.take(size) }
    let oldSize = (old - header).load(as: Int.self)
    guard size > oldSize, let place = current?.pointee.take(size) else { return old }
    memcpy(place, old, oldSize)
    return place
  }

  private mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
    let whole = Self.header + (size + Self.header - 1) & ~(Self.header - 1)
    if whole > end - next { makeRoom(whole) }
    let place = next + Self.header
    next.storeBytes(of: size, as: Int.self)
    next += whole
    return place
  }

  private mutating func makeRoom(_ size: Int) {
    let room = max(size, Self.blockSize)
    next = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: Self.header)
    end = next + room
    others.append(next)
  }

  // MARK: Threads

  private static let key: pthread_key_t? = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { arena in
      let arena = UnsafeMutableRawPointer(arena)?.assumingMemoryBound(to: Arena.self)
      arena?.pointee.reset()
      arena?.pointee.block.deallocate()
      arena?.deinitialize(count: 1).deallocate()
    }
    return status == 0 ? key : nil
  }()

  /// The arena of this thread, if it has one.
  private static var current: UnsafeMutablePointer<Arena>? {
    guard let key else { return nil }
    return pthread_getspecific(key)?.assumingMemoryBound(to: Arena.self)
  }

  /// A new arena for this thread; nil where the system has no room for it.
  private static func make() -> UnsafeMutablePointer<Arena>? {
    guard let key else { return nil }
    let arena = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
    arena.initialize(to: Arena())
    if pthread_setspecific(key, arena) == 0 { return arena }
    arena.pointee.block.deallocate()
    arena.deinitialize(count: 1).deallocate()
    return nil
  }
}
