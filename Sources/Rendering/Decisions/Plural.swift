/// Numbers with their nouns.
enum Plural {
  /// A count with its noun: "1 question", "3 questions".
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
