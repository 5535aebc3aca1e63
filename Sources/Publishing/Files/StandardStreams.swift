#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Standard input, output and error, as the program was started with them.
package enum StandardStreams {
  /// Makes each of the three a file that is open, so that no file of a site takes the number of one,
  /// and with it what is printed. What was closed stays closed to its own use: no input can be read
  /// and no result written; messages are lost, as was asked for.
  ///
  /// A reader that went away is a failure to write and no reason to end without a word.
  package static func prepare() {
    for (number, flags) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY)]
      + [(STDERR_FILENO, O_WRONLY)]
    where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", flags)
    }
    signal(SIGPIPE, SIG_IGN)
  }
}
