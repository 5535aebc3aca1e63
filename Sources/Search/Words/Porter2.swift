/// English words without their endings: Porter2.
///
/// The algorithm is Martin Porter's, as published on snowballstem.org/algorithms/english/stemmer.html;
/// steps and regions are named as there. `Theme/search.js` holds the same one for queries.
package enum Porter2 {
  /// The stem of a folded word; anything but three or more ASCII letters stays as it is.
  package static func stem(_ word: [UInt8]) -> [UInt8] {
    if word.count < 3 || word.contains(where: { !($0 >= 0x61 && $0 <= 0x7A) && $0 != 0x27 }) {
      return word
    }
    if let special = special[word] { return special }
    var stem = Stem(word)
    stem.removeApostrophe()
    stem.findRegions()
    stem.removePlural()
    if unchanged.contains(stem.bytes) { return stem.bytes }
    stem.removePast()
    stem.replaceY()
    stem.replaceDouble()
    stem.replaceTriple()
    stem.removeSuffix()
    stem.removeFinal()
    return stem.bytes.map { $0 == Stem.consonantY ? UInt8(ascii: "y") : $0 }
  }

  /// Words that the rules would spoil.
  private static let special: [[UInt8]: [UInt8]] = {
    let pairs: [(String, String)] = [
      ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
      ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"),
      ("singly", "singl"), ("sky", "sky"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"),
      ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { (Array($0.utf8), Array($1.utf8)) })
  }()

  /// Words that end here once step 1a is done.
  private static let unchanged: Set<[UInt8]> = Set(
    ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"].map {
      Array($0.utf8)
    })
}
