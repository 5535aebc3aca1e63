internal import ArgumentParser
internal import Content

extension Period: ExpressibleByArgument {
  /// Reads `12m` from the command line.
  package init?(argument: String) { self.init(argument) }
}
