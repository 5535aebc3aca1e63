#if canImport(Glibc)
  internal import CMalloc
  internal import Glibc
#endif

/// The allocator of the system.
enum Memory {
  /// Prepares it for a build, which takes memory in small pieces and keeps most of them to the end:
  /// heaps grow by large steps and give nothing back. Two threads share one, which is smaller; more
  /// would wait for each other.
  static func prepare() {
    #if canImport(Glibc)
      if sysconf(Int32(_SC_NPROCESSORS_ONLN)) <= 2 { _ = mallopt(M_ARENA_MAX, 1) }
      _ = mallopt(M_TOP_PAD, 16 << 20)
      _ = mallopt(M_TRIM_THRESHOLD, .max)
    #endif
  }
}
