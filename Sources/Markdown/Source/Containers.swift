/// The quotes and list items that a block lies in, outermost first, and what a line has to begin with
/// to go on with them: a quote asks for `>`, an item for as many columns as its mark and the white
/// space around it take.
///
/// This is the first phase of the parsing strategy in the appendix of CommonMark's specification, with
/// the widths of sections 5.1 and 5.2 and the tabs of 2.2. libcmark goes the same way, but tells no
/// one where a line's own text begins.
struct Containers {
  /// Where on a line the reading is.
  struct Place {
    var offset: Int
    /// From 0; a tab may be used up in part, and then `offset` is still at it.
    var column: Int
  }

  /// How a line goes on with the containers.
  struct Match {
    /// How many of them it goes on with.
    let count: Int
    /// Its first byte behind them that is neither space nor tab.
    let text: Int
    /// How many columns of white space precede that.
    let indent: Int
  }

  private enum Container {
    case quote
    case item(columns: Int)
  }

  private var all: [Container] = []
  /// The line on which the innermost container begins, and where its text does.
  private var first: (line: Int, place: Place)?

  /// How many there are.
  var count: Int { all.count }

  /// How a line goes on with the containers.
  func match(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Match {
    var place = Place(offset: line.lowerBound, column: 0)
    var count = 0
    for container in all {
      guard Self.enter(container, at: &place, before: line.upperBound, bytes) else { break }
      count += 1
    }
    let text = Self.text(from: place, before: line.upperBound, bytes)
    return Match(count: count, text: text.offset, indent: text.column - place.column)
  }

  // MARK: Entering

  /// Adds a quote that begins on a line.
  mutating func enterQuote(
    onLine line: Int, _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) {
    var place = start(of: line, range, bytes)
    _ = Self.enter(.quote, at: &place, before: range.upperBound, bytes)
    all.append(.quote)
    first = (line, place)
  }

  /// Adds a list item whose mark is at an offset of a line.
  mutating func enterItem(
    at mark: Int, onLine line: Int, _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) {
    let start = start(of: line, range, bytes)
    var place = start
    Self.advance(&place, to: mark, bytes)
    let indent = place.column - start.column
    let width = ListMark.length(at: mark, before: range.upperBound, bytes)
    Self.advance(&place, to: mark + width, bytes)
    let text = Self.text(from: place, before: range.upperBound, bytes)
    let isBlank = text.offset >= range.upperBound || bytes[text.offset].isLineEnd
    // Five columns and more are one, and code behind it.
    let spaces = text.column - place.column
    let padding = isBlank || spaces > 4 ? 1 : max(spaces, 1)
    Self.skip(padding, from: &place, before: range.upperBound, bytes)
    all.append(.item(columns: indent + width + padding))
    first = (line, place)
  }

  /// Adds a footnote, whose text is indented by four columns wherever its mark is.
  mutating func enterFootnote(
    at mark: Int, text: Int, onLine line: Int, _ range: Range<Int>,
    of bytes: UnsafeBufferPointer<UInt8>
  ) {
    var place = start(of: line, range, bytes)
    Self.advance(&place, to: mark, bytes)
    all.append(.item(columns: 4))
    first = (line, Place(offset: text, column: place.column + 4))
  }

  /// How far the mark of a footnote at an offset of a line is indented in the containers.
  func indent(of mark: Int, _ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let match = match(line, of: bytes)
    return match.text == mark ? match.indent : 0
  }

  /// Where a line's text begins behind the containers.
  private func start(
    of line: Int, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Place {
    if let first, first.line == line { return first.place }
    var place = Place(offset: range.lowerBound, column: 0)
    for container in all {
      _ = Self.enter(container, at: &place, before: range.upperBound, bytes)
    }
    return place
  }

  // MARK: Columns

  /// Moves behind what a container asks for; false where the line does not have it.
  private static func enter(
    _ container: Container, at place: inout Place, before end: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch container {
    case .item(let columns):
      let target = place.column + columns
      skip(columns, from: &place, before: end, bytes)
      return place.column == target
    case .quote:
      // (Looking further than four columns would read the white space of a line once for each container.)
      var mark = place
      skip(3, from: &mark, before: end, bytes)
      guard mark.offset < end, bytes[mark.offset] == UInt8(ascii: ">") else { return false }
      place = Place(offset: mark.offset + 1, column: mark.column + 1)
      skip(1, from: &place, before: end, bytes)
      return true
    }
  }

  /// The first place from here on that is neither space nor tab.
  private static func text(
    from place: Place, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Place {
    var place = place
    while place.offset < end, bytes[place.offset].isSpaceOrTab {
      place.column = bytes[place.offset] == .tab ? (place.column / 4 + 1) * 4 : place.column + 1
      place.offset += 1
    }
    return place
  }

  /// Moves behind columns of white space, as far as there are any.
  private static func skip(
    _ columns: Int, from place: inout Place, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let target = place.column + columns
    while place.column < target, place.offset < end, bytes[place.offset].isSpaceOrTab {
      let next = bytes[place.offset] == .tab ? (place.column / 4 + 1) * 4 : place.column + 1
      if next > target {
        place.column = target
      } else {
        place = Place(offset: place.offset + 1, column: next)
      }
    }
  }

  /// Moves to an offset.
  private static func advance(
    _ place: inout Place, to offset: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    while place.offset < offset {
      place.column = bytes[place.offset] == .tab ? (place.column / 4 + 1) * 4 : place.column + 1
      place.offset += 1
    }
  }
}

/// The mark of a list item: a bullet, or up to nine digits with `.` or `)`.
enum ListMark {
  /// How many bytes it takes, the white space behind it not counted; 0 where none begins.
  static func length(
    at start: Int, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard start < end else { return 0 }
    var index = start
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    case 0x30...0x39:
      while index < end, bytes[index].isDigit, index - start < 9 { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return 0 }
      index += 1
    default: return 0
    }
    return index == end || bytes[index].isWhitespace ? index - start : 0
  }
}
