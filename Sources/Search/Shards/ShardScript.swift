/// The text of a shard: a script that hands a string to the search.
enum ShardScript {
  /// The function that a shard calls; the search defines it before it loads any.
  static let function = "fingerpostShard"

  /// A script that registers `data` under a name.
  static func script(_ name: String, _ data: [UInt8]) -> [UInt8] {
    var bytes = Array("\(function)(\"\(name)\",\"".utf8)
    bytes.reserveCapacity(data.count + 64)
    data.withUnsafeBufferPointer { data in
      var start = 0
      for index in data.indices {
        let byte = data[index]
        let isQuoted = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        if !isQuoted, byte != 0x0A, byte != 0x0D { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: data[start..<index]))
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(isQuoted ? byte : byte == 0x0A ? UInt8(ascii: "n") : UInt8(ascii: "r"))
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: data[start...]))
    }
    bytes += "\")\n".utf8
    return bytes
  }

  /// The name of a shard by its separator: letters and digits as they are, other bytes in hex, with a
  /// letter and a hyphen before it so that no system takes it for a device.
  static func name(_ kind: Character, _ separator: [UInt8]) -> String {
    var name: [UInt8] = Array("\(kind)-".utf8)
    for byte in separator {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: name.append(byte)
      default:
        name.append(UInt8(ascii: "_"))
        name += String(byte, radix: 16).utf8
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
