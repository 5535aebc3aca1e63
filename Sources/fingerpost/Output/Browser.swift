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
    // What a browser says of itself is no message of ours.
    #if canImport(Glibc)
      var files = posix_spawn_file_actions_t()
    #else
      var files: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for file in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&files, file, "/dev/null", O_WRONLY, 0)
    }
    var process = pid_t()
    return posix_spawnp(&process, opener, &files, nil, &arguments, environ) == 0
  }
}
