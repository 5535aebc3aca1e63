/// Many boxes in one table, flat and sparse: only the questions that a box
/// restricts are stored.
///
/// A box is a product of sets of answers: for each question a mask, bit `n` for the answer with
/// index `n`. In this form it is called a cube and goes by its index.
package struct CubeTable: Sendable, Hashable {
  /// Where the restrictions of each cube begin; one more entry than there are cubes.
  package private(set) var starts: [Int] = [0]
  /// The questions that cubes restrict, ascending within a cube.
  package private(set) var questions: [Int] = []
  /// The answers that are left, parallel to ``questions``.
  package private(set) var masks: [UInt16] = []

  /// The answers that a cube leaves of one question.
  package struct Restriction: Sendable, Hashable {
    package let question: UInt16
    package let mask: UInt16
  }

  /// The restrictions of all cubes, for loops that must be quick.
  private var packed: [Restriction] = []

  /// Lends the restrictions of all cubes and where those of each begin.
  package func withRestrictions<Result>(
    _ body: (UnsafeBufferPointer<Int>, UnsafeBufferPointer<Restriction>) -> Result
  ) -> Result {
    starts.withUnsafeBufferPointer { starts in
      packed.withUnsafeBufferPointer { body(starts, $0) }
    }
  }

  /// How many cubes there are.
  package var count: Int { starts.count - 1 }

  /// Appends a box; `everything` holds the mask of all answers of each question.
  package mutating func append(_ box: [UInt16], everything: [UInt16]) {
    for question in everything.indices where box[question] != everything[question] {
      let mask = box[question]
      packed.append(Restriction(question: UInt16(truncatingIfNeeded: question), mask: mask))
      questions.append(question)
      masks.append(mask)
    }
    starts.append(questions.count)
  }

  /// The indices of a cube's restrictions in ``questions`` and ``masks``.
  package func restrictions(of cube: Int) -> Range<Int> { starts[cube]..<starts[cube + 1] }

  /// Whether a cube leaves out some answers to a question.
  package func restricts(_ cube: Int, _ question: Int) -> Bool {
    restrictions(of: cube).contains { questions[$0] == question }
  }

  /// The answers to a question that a cube admits, all bits where it leaves none out.
  package func mask(of cube: Int, _ question: Int) -> UInt16 {
    restrictions(of: cube).first { questions[$0] == question }.map { masks[$0] } ?? .max
  }

  /// Whether a cube holds a combination of a box.
  package func meets(_ cube: Int, _ box: [UInt16]) -> Bool {
    for index in starts[cube]..<starts[cube + 1] where masks[index] & box[questions[index]] == 0 {
      return false
    }
    return true
  }

  /// Whether a cube holds every combination of a box.
  package func contains(_ cube: Int, _ box: [UInt16]) -> Bool {
    for index in starts[cube]..<starts[cube + 1] where box[questions[index]] & ~masks[index] != 0 {
      return false
    }
    return true
  }

  /// The combinations of a box that lie in a cube, or nil where there are none.
  package func intersection(_ cube: Int, _ box: [UInt16]) -> [UInt16]? {
    var result = box
    for index in starts[cube]..<starts[cube + 1] {
      result[questions[index]] &= masks[index]
      if result[questions[index]] == 0 { return nil }
    }
    return result
  }

  /// Boxes that hold the combinations of a box outside a cube, each of them once.
  package func parts(of box: [UInt16], outside cube: Int) -> [[UInt16]] {
    guard meets(cube, box) else { return [box] }
    var parts: [[UInt16]] = []
    var inside = box
    for index in restrictions(of: cube) {
      var part = inside
      part[questions[index]] &= ~masks[index]
      if part[questions[index]] != 0 { parts.append(part) }
      inside[questions[index]] &= masks[index]
    }
    return parts
  }
}
