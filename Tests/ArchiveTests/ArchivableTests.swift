import Testing

@testable import Archive

@Suite struct ArchivableTests {
  private func read<Value>(
    _ bytes: [UInt8], _ body: (inout ArchiveReader) throws(ArchiveDamage) -> Value
  ) throws -> Value {
    try bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      let value = try body(&reader)
      #expect(reader.isAtEnd)
      return value
    }
  }

  @Test(arguments: [0, 1, -1, 63, -64, 64, 127, 128, 300, -300, .max, .min])
  func readsNumbersThatItWrote(number: Int) throws {
    var writer = ArchiveWriter()
    writer.append(number)
    #expect(try read(writer.bytes) { (reader) throws(ArchiveDamage) in try reader.int() } == number)
  }

  @Test func writesSmallNumbersInOneByte() {
    var writer = ArchiveWriter()
    writer.append(63)
    writer.append(-64)
    #expect(writer.bytes.count == 2)
  }

  @Test func readsTextsRangesAndListsThatItWrote() throws {
    let texts: [String?] = ["", "é", nil, String(repeating: "long ", count: 100)]
    var writer = ArchiveWriter()
    writer.append(texts)
    writer.append(3..<3)
    writer.append([2...4, 7...7])
    writer.append(raw: [1.5, -2])
    writer.append(fixed: .max)
    try writer.bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      let list = try reader.value([String?].self)
      let range = try reader.range()
      let ranges = try reader.value([ClosedRange<Int>].self)
      let (numbers, fixed) = (try reader.raw(Double.self), try reader.fixed())
      #expect(list == texts && range == 3..<3 && ranges == [2...4, 7...7])
      #expect(numbers == [1.5, -2] && fixed == .max && reader.isAtEnd)
    }
  }

  @Test func findsDamageWhereverBytesEndTooSoon() {
    var writer = ArchiveWriter()
    writer.append("a text")
    writer.append(raw: [1, 2, 3])
    for count in 0..<writer.bytes.count {
      writer.bytes[..<count].withUnsafeBytes { bytes in
        var reader = ArchiveReader(bytes)
        #expect(throws: ArchiveDamage.self) {
          _ = try reader.text()
          _ = try reader.raw(Int.self)
        }
      }
    }
  }

  @Test func refusesLengthsThatAreDamaged() {
    for bytes in [[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0x80]] as [[UInt8]] {
      bytes.withUnsafeBytes { bytes in
        #expect(throws: ArchiveDamage.self) {
          var reader = ArchiveReader(bytes)
          _ = try reader.text()
        }
        #expect(throws: ArchiveDamage.self) {
          var reader = ArchiveReader(bytes)
          _ = try reader.raw(Int.self)
        }
      }
    }
  }
}
