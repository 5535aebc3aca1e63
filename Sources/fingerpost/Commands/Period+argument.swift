internal import ArgumentParser
internal import Handbook

extension Period: ExpressibleByArgument {
  /// Reads `12m` from the command line.
  package init?(argument: String) { self.init(argument) }
}
