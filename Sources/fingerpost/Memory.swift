#if canImport(Glibc)
  internal import CMalloc
#endif

/// The allocator of the system.
enum Memory {
  /// Prepares it for a build, which takes memory in small pieces and keeps most of them to the end:
  /// one heap for all threads, which grows by large steps and gives nothing back.
  ///
  /// A heap for each thread would grow page by page, by a call of the system each time.
  static func prepare() {
    #if canImport(Glibc)
      _ = mallopt(M_ARENA_MAX, 1)
      _ = mallopt(M_TOP_PAD, 16 << 20)
      _ = mallopt(M_TRIM_THRESHOLD, .max)
    #endif
  }
}
