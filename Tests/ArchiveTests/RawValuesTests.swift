import Archive
import Testing

@Suite struct RawValuesTests {
  /// What keeps bytes in memory.
  private final class Owner: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(_ bytes: [UInt8]) {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
      copy.copyBytes(from: bytes)
      self.bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { bytes.deallocate() }
  }

  private func list<Value>(_ values: RawValues<Value>) -> [Value] {
    values.withElements { values in (0..<values.count).map { values[$0] } }
  }

  @Test func readsValuesWhereTheyLieWhateverTheyBeginAt() throws {
    for offset in 0..<8 {
      var writer = ArchiveWriter()
      for _ in 0..<offset { writer.append(true) }
      writer.append(raw: [3, -1, Int.max])
      let owner = Owner(writer.bytes)
      var reader = ArchiveReader(owner.bytes, lentBy: owner)
      for _ in 0..<offset { _ = try reader.flag() }
      let values = try reader.lent(Int.self)
      #expect(list(values) == [3, -1, .max] && values.count == 3 && reader.isAtEnd)
      let start = values.withElements { $0.bytes.baseAddress }
      #expect(start == owner.bytes.baseAddress.map { $0 + offset + 1 })
    }
  }

  @Test func keepTheirOwnerAsLongAsTheyAre() throws {
    var writer = ArchiveWriter()
    writer.append(raw: [1.5, 2.5])
    weak var known: Owner?
    do {
      let values = try {
        let owner = Owner(writer.bytes)
        known = owner
        var reader = ArchiveReader(owner.bytes, lentBy: owner)
        return try reader.lent(Double.self)
      }()
      #expect(known != nil && list(values) == [1.5, 2.5])
    }
    #expect(known == nil)
  }

  @Test func areCopiedWhereNothingKeepsThem() throws {
    var writer = ArchiveWriter()
    writer.append(raw: RawValues<UInt16>([7, 8]))
    let values = try writer.bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      return try reader.lent(UInt16.self)
    }
    #expect(list(values) == [7, 8] && list(RawValues<UInt16>()).isEmpty)
  }

  @Test func areDamagedWhereBytesEndTooSoon() {
    var writer = ArchiveWriter()
    writer.append(raw: [1, 2, 3])
    for count in 0..<writer.bytes.count {
      let owner = Owner(Array(writer.bytes[..<count]))
      #expect(throws: ArchiveDamage.self) {
        var reader = ArchiveReader(owner.bytes, lentBy: owner)
        _ = try reader.lent(Int.self)
      }
    }
  }
}
