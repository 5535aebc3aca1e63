/// A place outside memory for bytes that are seldom asked for (databases call it so).
package protocol Spill: Sendable {
  /// Puts bytes away.
  ///
  /// - Returns: where they are found again; nil where they could not be put away.
  func put(_ bytes: [UInt8]) -> Range<Int>?

  /// What was put there; nil where it cannot be had back.
  func bytes(in range: Range<Int>) -> [UInt8]?
}
