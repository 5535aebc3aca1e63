/// Writes sorted words, each as the number of characters that it shares with the one before, and the
/// rest.
struct FrontCoder {
  var bytes: [UInt8] = []
  private var last: [UInt8] = []

  mutating func append(_ word: [UInt8]) {
    var count = 0
    while count < last.count, count < word.count, last[count] == word[count] { count += 1 }
    while count > 0, count < word.count, word[count] & 0xC0 == 0x80 { count -= 1 }
    // The search counts characters, all of which lie in the basic plane.
    let characters = word[..<count].count { $0 & 0xC0 != 0x80 }
    Digits.append(digit: min(characters, 91), to: &bytes)
    bytes += word[count...]
    last = word
  }
}
