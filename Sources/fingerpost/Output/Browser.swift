#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The browser of the person at the terminal.
enum Browser {
  #if canImport(Glibc)
    private static let opener = "xdg-open"
  #else
    private static let opener = "open"
  #endif

  /// Opens a URL; false where there is nothing to open it with.
  static func open(_ url: String) -> Bool {
    var arguments = [strdup(opener), strdup(url), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    return posix_spawnp(&process, opener, nil, nil, &arguments, environ) == 0
  }
}
