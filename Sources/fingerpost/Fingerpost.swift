internal import ArgumentParser

/// The command line.
@main
struct Fingerpost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingerpost",
    abstract:
      "Builds engineering handbooks about trade-offs, with decisions that prove themselves.",
    subcommands: [
      Build.self, Check.self, Decide.self, Report.self, Table.self, Diff.self, Fragment.self,
    ]
  )
}
