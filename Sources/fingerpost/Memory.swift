#if canImport(Glibc)
  internal import CMalloc
  internal import Glibc
#endif

/// The allocator of the system.
enum Memory {
  /// Prepares it for a build, which takes memory in small pieces and keeps most of them to the end.
  ///
  /// Heaps grow by steps of 64 MiB (glibc's own size for the heap of a thread; what is not touched
  /// takes no memory) and give nothing back; large pieces come from them too, since a mapping for each
  /// would be filled with zeros every time.
  static func prepare() {
    #if canImport(Glibc)
      _ = mallopt(M_TOP_PAD, 64 << 20)
      _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
      _ = mallopt(M_TRIM_THRESHOLD, .max)
    #endif
  }
}
