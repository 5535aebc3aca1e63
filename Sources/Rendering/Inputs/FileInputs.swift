/// Everything that one file of the site depends on, and how its bytes are made from that.
///
/// A kind of file is a type of this protocol. Its stored properties are its inputs: values that
/// the plan of the site takes from the handbook, small or ``Shared``. Equal inputs give equal bytes,
/// because there is nothing else that ``render()`` can reach: this target does not know the
/// handbook.
package protocol FileInputs: Hashable, Sendable {
  /// The bytes of the file.
  func render() -> [UInt8]
}
