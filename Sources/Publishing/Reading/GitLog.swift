package import Content

/// Reads what `git log --raw -z` says, the newest commit first: when files last changed, and which
/// version of them counted on a day.
///
/// A file that was only moved has not changed, and is followed under its older name. One that was
/// changed as it was moved is a change.
///
/// ```
/// ␁2026-03-04␀␀:100644 100644 7898… 2e65… M␀Content/a.md␀
/// ␁2026-02-01␀␊:100644 100644 7898… 7898… R100␀Content/old.md␀Content/a.md␀
/// ```
package struct GitLog {
  /// What stands before each commit, by `--format`.
  package static let format = "%x01%cs"

  /// The day of each file's last change, by path below the folder.
  package private(set) var changed: [String: String] = [:]
  /// The day from which each of these files is, where all of the history was read.
  package private(set) var added: [String: String] = [:]
  /// The object that holds the text of a file on a day, by path and day.
  package private(set) var versions: [String: [String: String]] = [:]

  /// The path of the folder in the repository, with a slash behind it; empty at its top.
  private let prefix: String
  private let wanted: HistoryRequest
  /// How many answers are still looked for.
  private var missing: Int
  private var token: [UInt8] = []
  private var day = ""
  /// A line of which the paths are not read yet.
  private var change: Change?
  /// The files that were moved in the commit that is read.
  private var moves: [(old: String, new: String)] = []
  /// What a path in older commits is called today; nil for a file that is no longer there.
  private var names: [String: String?] = [:]

  /// A line of a commit.
  private struct Change {
    let status: UInt8
    /// Whether the bytes are the same as before.
    let isSame: Bool
    let object: String
    var oldPath: String?

    /// Whether two paths follow.
    var isMove: Bool { status == UInt8(ascii: "R") || status == UInt8(ascii: "C") }
  }

  package init(_ wanted: HistoryRequest, below prefix: String = "") {
    self.wanted = wanted
    self.prefix = prefix
    missing = wanted.changes.count + wanted.days.values.reduce(0) { $0 + $1.count }
  }

  /// Whether all that was asked for is found, so that nothing older needs to be read.
  package var isComplete: Bool { missing == 0 && !wanted.asksForAdditions }

  /// Reads on.
  package mutating func read(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte != 0 {
        token.append(byte)
        continue
      }
      take(token)
      token.removeAll(keepingCapacity: true)
    }
  }

  private mutating func take(_ token: [UInt8]) {
    if change != nil { return take(path: String(decoding: token, as: UTF8.self)) }
    let line = token.first == UInt8(ascii: "\n") ? token.dropFirst() : token[...]
    switch line.first {
    case 1:
      finishCommit()
      day = String(decoding: line.dropFirst(), as: UTF8.self)
    case UInt8(ascii: ":"): change = Self.change(line)
    default: break
    }
  }

  /// A line like `:100644 100644 7898… 2e65… M`; that of a merge has more of all but the last.
  private static func change(_ line: ArraySlice<UInt8>) -> Change? {
    let parents = line.prefix { $0 == UInt8(ascii: ":") }.count
    let fields = line.dropFirst(parents).split(separator: UInt8(ascii: " "))
    guard fields.count == 2 * parents + 3, let status = fields.last?.last else { return nil }
    let object = fields[2 * parents + 1]
    let kind = parents == 1 ? fields[4].first ?? status : status
    return Change(
      status: kind, isSame: parents == 1 && fields[2] == object,
      object: String(decoding: object, as: UTF8.self))
  }

  private mutating func take(path: String) {
    guard var change else { return }
    if change.isMove, change.oldPath == nil {
      change.oldPath = path
      self.change = change
      return
    }
    self.change = nil
    guard path.hasPrefix(prefix), change.status != UInt8(ascii: "D") else { return }
    let path = String(path.dropFirst(prefix.count))
    if change.status == UInt8(ascii: "R"), change.isSame, let old = change.oldPath {
      // (What comes from elsewhere in the repository is not looked for there.)
      if old.hasPrefix(prefix) {
        moves.append((String(old.dropFirst(prefix.count)), path))
        return
      }
    } else if change.isSame {
      return
    }
    note(path, change.object)
  }

  /// Follows moved files from here on under their older names.
  private mutating func finishCommit() {
    if moves.isEmpty { return }
    let today = moves.map { currentName(of: $0.new) }
    for move in moves { names[move.new] = .some(nil) }
    for (move, name) in zip(moves, today) { names[move.old] = name }
    moves = []
  }

  private func currentName(of path: String) -> String? { names[path] ?? path }

  /// A version of a file: the last one, unless a newer commit has another.
  private mutating func note(_ path: String, _ object: String) {
    guard let name = currentName(of: path) else { return }
    if wanted.changes.contains(name) {
      if changed[name] == nil {
        changed[name] = day
        missing -= 1
      }
      if wanted.asksForAdditions { added[name] = day }
    }
    for asked in wanted.days[name] ?? [] where asked >= day && versions[name]?[asked] == nil {
      versions[name, default: [:]][asked] = object
      missing -= 1
    }
  }
}
