/// A decision file whose rules cut all combinations into parts that share nothing.
struct Partition {
  /// How many questions there are, of three answers each.
  var questions: Int
  /// How many rules at least.
  var rules: Int
  /// What the random numbers begin with.
  var seed: UInt64

  /// The file: parts are cut, the largest first, until there are enough.
  var text: String {
    var random = RandomFile.Generator(state: seed)
    var parts: [[Int: Int]] = [[:]]
    var next = 0
    while parts.count - next < rules {
      let part = parts[next]
      next += 1
      let free = (0..<questions).filter { part[$0] == nil }
      let question = free[Int.random(in: free.indices, using: &random)]
      for answer in 0..<3 {
        var narrower = part
        narrower[question] = answer
        parts.append(narrower)
      }
    }
    var text =
      "decision: parts\ntitle: Parts\noptions: {o0: {title: O}, o1: {title: P}}\nquestions:\n"
    for question in 0..<questions {
      text += "  q\(question): {ask: Which?, answers: [a0, a1, a2]}\n"
    }
    text += "rules:\n"
    for (index, part) in parts[next...].enumerated() {
      let named = part.sorted { $0.key < $1.key }.map { "q\($0.key): a\($0.value)" }
      text += "  r\(index): {when: {\(named.joined(separator: ", "))}, choose: o\(index % 2), "
      text += "strength: strong, because: It is so, evidence: [e]}\n"
    }
    return text
  }
}
