import Testing

@testable import Content

@Suite struct ImageSizeTests {
  private func size(_ head: [UInt8]) -> String? {
    ImageSize(head: head).map { "\($0.width)x\($0.height)" }
  }

  private func size(_ svg: String) -> String? { size(Array(svg.utf8)) }

  @Test func readsPNG() {
    let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header = [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 2, 128, 0, 0, 1, 224, 8, 2, 0, 0, 0]
    #expect(size(mark + header) == "640x480")
    #expect(size(mark + [0, 0, 0, 13] + Array("IEND".utf8)) == nil)
    let apple = [0, 0, 0, 4] + Array("CgBI".utf8) + [0, 0, 0, 0, 0, 0, 0, 0]
    #expect(size(mark + apple + header) == "640x480")
  }

  @Test func readsGIF() {
    #expect(size(Array("GIF89a".utf8) + [0x2C, 0x01, 0x10, 0x00]) == "300x16")
    #expect(size(Array("GIF87a".utf8) + [0, 0, 1, 0]) == nil)
  }

  @Test func readsWebP() {
    let head = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8)
    let lossy = Array("VP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x2C, 0x41, 0x10, 0]
    #expect(size(head + lossy) == "300x16")
    let lossless = Array("VP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x2B, 0xC1, 0x03, 0x00]
    #expect(size(head + lossless) == "300x16")
    let extended = Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 15, 0, 0]
    #expect(size(head + extended) == "300x16")
  }

  private func jpeg(orientation: UInt8?) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    if let orientation {
      let tiff: [UInt8] =
        [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
      let exif = Array("Exif\0\0".utf8) + tiff
      bytes += [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
    }
    return bytes + [0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 16, 1, 44, 3, 0, 0, 0]
  }

  @Test func readsJPEGBehindOtherSegments() {
    #expect(size(jpeg(orientation: nil)) == "300x16")
    #expect(size(jpeg(orientation: 1)) == "300x16")
    #expect(size([0xFF, 0xD8, 0xFF, 0xD9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == nil)
  }

  @Test func turnsJPEGAsBrowsersDo() {
    #expect(size(jpeg(orientation: 6)) == "16x300")
    #expect(size(jpeg(orientation: 3)) == "300x16")
  }

  @Test func readsSVG() {
    #expect(size("<svg viewBox=\"0 0 120 80\">") == "120x80")
    #expect(
      size("\u{FEFF}<?xml version='1.0'?>\n<!-- a > b -->\n<svg\n viewBox='0,0,12.4,8'>") == "12x8")
    #expect(size("<svg width=\"30\" height=\"20px\" viewBox=\"0 0 1 1\">") == "30x20")
    #expect(size("<svg width=\"100%\" viewBox=\"0 0 3 2\" stroke-width=\"9\">") == "3x2")
    #expect(size("<svg width=\"60\" viewBox=\"0 0 3 2\">") == "60x40")
    #expect(size("<svg width=\"1in\" height=\"2.54cm\">") == "96x96")
    #expect(size("<svg>") == nil)
    #expect(size("<p>") == nil)
    #expect(size("") == nil)
  }

  @Test func saysWhereTheSizeMayStandFurtherBehind() {
    #expect(ImageSize.isFurtherBehind([0xFF, 0xD8, 0xFF, 0xE1]))
    #expect(ImageSize.isFurtherBehind(Array("<!-- a long comment".utf8)))
    #expect(!ImageSize.isFurtherBehind(Array("GIF89a".utf8)))
    #expect(!ImageSize.isFurtherBehind(Array("text".utf8)))
  }

  @Test func endsOnAnyBytes() {
    for format in [[0xFF, 0xD8, 0xFF] as [UInt8], Array("<svg ".utf8), Array("<!--".utf8)] {
      for length in 0..<64 {
        let rest = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ length) }
        #expect(size(format + rest).map { $0.contains("x") } != false)
      }
    }
  }
}
