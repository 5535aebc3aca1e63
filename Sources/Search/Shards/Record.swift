/// An entry of a shard: a word and what is known of it.
struct Record: Sendable {
  let word: [UInt8]
  let data: [UInt8]
}
