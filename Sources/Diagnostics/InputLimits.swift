/// How much of anything is read: what goes beyond is a mistake of a program, or an attack.
package enum InputLimits {
  /// The bytes of a text file: no page that a person reads is as large, and one of this size takes
  /// a second.
  package static let fileSize = 4 << 20
  /// The bytes of a file that another tool was configured with.
  package static let foreignFileSize = 1 << 20
  /// The bytes of Markdown that are no file: libcmark counts in 32 bits, and needs several times its
  /// input in memory.
  package static let markdownSize = 64 << 20
  /// How deep YAML collections may nest. libyaml itself refuses 1,000 levels, for which the
  /// library's recursion takes less than 4 MB of stack (measured).
  package static let yamlDepth = 200
  /// The values of a YAML text, keys among them and those of an alias each time: tens of thousands of
  /// rules or pieces of evidence.
  package static let yamlValues = 100_000
  /// The older paths of a page, and as many tags: each is a file of the site.
  package static let filesOfFrontMatter = 1_000
  /// The patterns of files that are left out: each is tried on each file.
  package static let patterns = 10_000
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
