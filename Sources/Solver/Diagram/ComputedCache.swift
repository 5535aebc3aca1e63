/// What was worked out lately, by number: a value may be forgotten, and is worked out again then, so
/// that the memory is bounded. (The computed cache of decision diagrams: Brace, Rudell and Bryant,
/// "Efficient Implementation of a BDD Package", 1990.)
struct ComputedCache<Value: Sendable>: Sendable {
  private var entries: [Entry]
  private let blank: Value
  /// How many values were put in since there was less room.
  private var count = 0

  private struct Entry: Sendable {
    var key: UInt64
    var value: Value
  }

  /// No key is this.
  private static var free: UInt64 { .max }
  private static var maximumSize: Int { 1 << 20 }

  /// - Parameter blank: a value to fill free places with.
  init(blank: Value) {
    self.blank = blank
    entries = Array(repeating: Entry(key: Self.free, value: blank), count: 1 << 8)
  }

  /// The value of a key; nil where it is not known, or not any more.
  subscript(key: UInt64) -> Value? {
    let entry = entries[place(of: key)]
    return entry.key == key ? entry.value : nil
  }

  /// Remembers the value of a key, for a while.
  mutating func insert(_ value: Value, for key: UInt64) {
    if count * 2 >= entries.count, entries.count < Self.maximumSize { grow() }
    count += 1
    entries[place(of: key)] = Entry(key: key, value: value)
  }

  /// Where a key has its place (Fibonacci hashing: Knuth, "The Art of Computer Programming",
  /// volume 3, 6.4).
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (entries.count - 1)
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(key: Self.free, value: blank), count: old.count * 4)
    for entry in old where entry.key != Self.free { entries[place(of: entry.key)] = entry }
  }
}
