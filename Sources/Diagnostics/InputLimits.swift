/// How much of anything is read: what goes beyond is a mistake of a program, or an attack.
package enum InputLimits {
  /// The bytes of a text file: no page that a person reads is as large.
  package static let fileSize = 32 << 20
  /// The bytes of a file that another tool was configured with.
  package static let foreignFileSize = 1 << 20
  /// The bytes of Markdown that are no file: libcmark counts in 32 bits, and needs several times its
  /// input in memory.
  package static let markdownSize = 64 << 20
  /// How deep YAML collections may nest. libyaml itself refuses 1,000 levels, for which the
  /// library's recursion takes less than 4 MB of stack (measured).
  package static let yamlDepth = 200
  /// How many anchors a YAML text may have, so that aliases of aliases nest no deeper than that.
  package static let yamlAnchors = 10_000
  /// The greatest number of a decision: sums and products of numbers up to here stay exact enough,
  /// whatever is done with them.
  package static let decisionNumber = 1_000_000_000.0
  /// The greatest magnitude of an evidence's quantity; a chart can show it without losing a digit.
  package static let quantity = 1e15
  /// The least magnitude of an evidence's quantity that is not zero.
  package static let leastQuantity = 1e-9
  /// The options of a decision: sets of outcomes are kept in one machine word.
  package static let options = 60
  /// The pages that a decision may have.
  package static let decisionPages = 100_000
}
