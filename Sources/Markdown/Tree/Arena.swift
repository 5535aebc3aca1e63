internal import CCMark

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The memory of libcmark's trees: taken from blocks, and given back all at once.
///
/// A page makes a thousand nodes and strings that all go when its tree does, so an allocation need
/// be no more than moving a mark. Each thread has an arena of its own, because libcmark tells its
/// allocator nothing but a size.
struct Arena {
  /// Pages of more bytes are left to the system's allocator: what libcmark outgrows stays in an
  /// arena until the end, and a large page outgrows much.
  static let largestPage = 256 << 10

  /// How large a block is; a request that is larger gets a block of its own.
  private static let blockSize = 256 << 10
  /// What precedes each allocation: its size. As long as the alignment of everything.
  private static let header = 16

  /// What libcmark calls. The first property: libcmark's allocator is the arena's own address.
  private var calls: cmark_mem
  /// What libcmark calls while blocks are counted; see ``liveBlocks(after:)``.
  private var countingCalls = Self.counting
  /// How many blocks are taken and not given back; nil unless they are counted.
  private var liveBlocks: Int?
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

  /// Where a tree lives: on which thread, and whether in its arena.
  struct Lease {
    fileprivate let arena: UnsafeMutablePointer<Arena>
    /// Whether nothing of the tree has to be freed.
    let isInArena: Bool
  }

  /// Begins a tree, which ends with ``end(_:)`` on the same thread.
  ///
  /// - Parameter size: how many bytes are parsed.
  static func begin(_ size: Int) -> Lease {
    let arena = current ?? make()
    if arena.pointee.trees == 0 {
      arena.pointee.isUsed = size <= largestPage && arena.pointee.liveBlocks == nil
    }
    arena.pointee.trees += 1
    return Lease(arena: arena, isInArena: arena.pointee.isUsed)
  }

  /// Ends a tree; with the last all memory is free again.
  static func end(_ lease: Lease) {
    precondition(lease.arena == current, "a tree ends on the thread that made it")
    lease.arena.pointee.trees -= 1
    if lease.arena.pointee.trees == 0 { lease.arena.pointee.reset() }
  }

  /// What libcmark has to allocate with: the arena while a tree lives in it.
  static var allocator: UnsafeMutablePointer<cmark_mem> {
    guard let arena = current else { return cmark_get_default_mem_allocator() }
    if arena.pointee.isUsed {
      return UnsafeMutableRawPointer(arena).assumingMemoryBound(to: cmark_mem.self)
    }
    if arena.pointee.liveBlocks == nil { return cmark_get_default_mem_allocator() }
    return (UnsafeMutableRawPointer(arena) + offset(of: \.countingCalls))
      .assumingMemoryBound(to: cmark_mem.self)
  }

  private mutating func reset() {
    isUsed = false
    for other in others { other.deallocate() }
    others.removeAll(keepingCapacity: true)
    next = block
    end = block + Self.blockSize
  }

  // MARK: Allocations

  /// Bytes set to zero; never nil, which libcmark would follow.
  private static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let start = required.pointee.take(size)
    memset(start, 0, size)
    return start
  }

  private static func reallocate(
    _ old: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer {
    guard let old else { return required.pointee.take(size) }
    let oldSize = (old - header).load(as: Int.self)
    if size <= oldSize { return old }
    let start = required.pointee.take(size)
    memcpy(start, old, oldSize)
    return start
  }

  private mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
    let whole = Self.header + (size + Self.header - 1) & ~(Self.header - 1)
    if whole > end - next { makeRoom(whole) }
    let start = next + Self.header
    next.storeBytes(of: size, as: Int.self)
    next += whole
    return start
  }

  private mutating func makeRoom(_ size: Int) {
    let room = max(size, Self.blockSize)
    next = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: Self.header)
    end = next + room
    others.append(next)
  }

  // MARK: Counting

  /// How many blocks libcmark has taken while `body` ran and not given back, without the arena, which
  /// would hide them. For tests alone.
  static func liveBlocks(after body: () -> Void) -> Int {
    let arena = current ?? make()
    precondition(arena.pointee.trees == 0, "blocks are counted from before a tree begins")
    arena.pointee.liveBlocks = 0
    defer { arena.pointee.liveBlocks = nil }
    body()
    return arena.pointee.liveBlocks ?? 0
  }

  /// The system's allocator, with each block counted.
  private static var counting: cmark_mem {
    cmark_mem(
      calloc: { count, size in
        Arena.count(1)
        return cmark_get_default_mem_allocator().pointee.calloc(count, size)
      },
      realloc: { old, size in
        if old == nil { Arena.count(1) }
        return cmark_get_default_mem_allocator().pointee.realloc(old, size)
      },
      free: { block in
        if block != nil { Arena.count(-1) }
        cmark_get_default_mem_allocator().pointee.free(block)
      })
  }

  private static func count(_ blocks: Int) {
    if let live = required.pointee.liveBlocks { required.pointee.liveBlocks = live + blocks }
  }

  // MARK: Threads

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { arena in
      let arena = UnsafeMutableRawPointer(arena)?.assumingMemoryBound(to: Arena.self)
      arena?.pointee.reset()
      arena?.pointee.block.deallocate()
      arena?.deinitialize(count: 1).deallocate()
    }
    precondition(status == 0, "the system has a key for what belongs to a thread")
    return key
  }()

  /// The arena of this thread, if it has one.
  private static var current: UnsafeMutablePointer<Arena>? {
    pthread_getspecific(key)?.assumingMemoryBound(to: Arena.self)
  }

  /// The arena of this thread, which has to have one: libcmark allocates where its tree began.
  private static var required: UnsafeMutablePointer<Arena> {
    guard let current else { preconditionFailure("libcmark allocates on the thread of its tree") }
    return current
  }

  /// A new arena for this thread.
  private static func make() -> UnsafeMutablePointer<Arena> {
    precondition(offset(of: \.calls) == 0, "an arena begins with what libcmark calls")
    let arena = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
    arena.initialize(to: Arena())
    let status = pthread_setspecific(key, arena)
    precondition(status == 0, "the system has room for a pointer to the arena")
    return arena
  }

  private static func offset(of property: PartialKeyPath<Arena>) -> Int {
    guard let offset = MemoryLayout<Arena>.offset(of: property) else {
      preconditionFailure("the functions that libcmark calls are stored")
    }
    return offset
  }
}
