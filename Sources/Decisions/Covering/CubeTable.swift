/// The boxes of all conditions of a decision, flat and sparse: only the questions that a box
/// restricts are stored.
///
/// A box in this form is called a cube and goes by its index.
struct CubeTable: Sendable, Hashable {
  /// Where the restrictions of each cube begin; one more entry than there are cubes.
  private(set) var starts: [Int] = [0]
  /// The questions that cubes restrict, ascending within a cube.
  private(set) var questions: [Int] = []
  /// The answers that are left, parallel to ``questions``.
  private(set) var masks: [UInt16] = []

  /// The answers that a cube leaves of one question.
  struct Restriction: Sendable, Hashable {
    let question: UInt16
    let mask: UInt16
  }

  /// The restrictions of all cubes, for loops that must be quick.
  private var packed: [Restriction] = []

  /// Lends the restrictions of all cubes and where those of each begin.
  func withRestrictions<Result>(
    _ body: (UnsafeBufferPointer<Int>, UnsafeBufferPointer<Restriction>) -> Result
  ) -> Result {
    starts.withUnsafeBufferPointer { starts in
      packed.withUnsafeBufferPointer { body(starts, $0) }
    }
  }

  /// How many cubes there are.
  var count: Int { starts.count - 1 }

  /// Appends a box; `everything` holds the mask of all answers of each question.
  mutating func append(_ box: Box, everything: [UInt16]) {
    for question in everything.indices where box.masks[question] != everything[question] {
      let mask = box.masks[question]
      packed.append(Restriction(question: UInt16(truncatingIfNeeded: question), mask: mask))
      questions.append(question)
      masks.append(box.masks[question])
    }
    starts.append(questions.count)
  }

  /// The indices of a cube's restrictions in ``questions`` and ``masks``.
  func restrictions(of cube: Int) -> Range<Int> { starts[cube]..<starts[cube + 1] }

  /// Whether a cube leaves out some answers to a question.
  func restricts(_ cube: Int, _ question: Int) -> Bool {
    restrictions(of: cube).contains { questions[$0] == question }
  }

  /// The answers to a question that a cube admits, all bits where it leaves none out.
  func mask(of cube: Int, _ question: Int) -> UInt16 {
    restrictions(of: cube).first { questions[$0] == question }.map { masks[$0] } ?? .max
  }

  /// Whether a cube holds a combination of a box.
  func meets(_ cube: Int, _ box: [UInt16]) -> Bool {
    for index in starts[cube]..<starts[cube + 1] where masks[index] & box[questions[index]] == 0 {
      return false
    }
    return true
  }

  /// Whether a cube holds every combination of a box.
  func contains(_ cube: Int, _ box: [UInt16]) -> Bool {
    for index in starts[cube]..<starts[cube + 1] where box[questions[index]] & ~masks[index] != 0 {
      return false
    }
    return true
  }

  /// The combinations of a box that lie in a cube, or nil where there are none.
  func intersection(_ cube: Int, _ box: [UInt16]) -> [UInt16]? {
    var result = box
    for index in starts[cube]..<starts[cube + 1] {
      result[questions[index]] &= masks[index]
      if result[questions[index]] == 0 { return nil }
    }
    return result
  }

  /// Boxes that hold the combinations of a box outside a cube, each of them once.
  func parts(of box: [UInt16], outside cube: Int) -> [[UInt16]] {
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
