internal import Archive

/// What one build looked at, what it made, and what it said: enough to know whether another build
/// would come to the same, without reading a file of the content.
///
/// As bytes: a headline, the key, the report, then the entries, and a digest of all of it at the end.
struct BuildRecord {
  /// Something on the disk, as it was at the end of the build.
  struct Entry {
    enum Subject: UInt8 {
      /// A path that was looked at, links followed.
      case input
      /// Where the links of a path led.
      case canonical
      /// A file of the site, links not followed.
      case output
      /// A folder of the site, links not followed: it is as it was as long as no name in it has come,
      /// gone or changed. Whether another build would write something does not depend on it.
      case folder
    }

    let subject: Subject
    let path: String
    /// nil where nothing stood there.
    let stamp: FileStamp?
    /// Of the bytes of a file, where they are known, or of where links led.
    let digest: Digest?
    /// Whether the stamp says too little, so that the bytes have to be looked at.
    let isYoung: Bool
    /// What a file of the site was made from; nil where that is not known.
    var origin: FileOrigin?
  }

  /// Everything that the result depends on beside files: program, options, folders.
  let key: String
  /// Whether all that it depends on is among the entries, so that it can be said again.
  let isWhole: Bool
  let report: BuildReport
  /// The entries as bytes, in runs.
  let runs: [Run]

  /// Entries in a row, as bytes.
  struct Run {
    fileprivate var writer = RecordWriter()
    private(set) var count = 0

    mutating func append(_ entry: Entry) {
      writer.append(entry)
      count += 1
    }
  }
}

/// What a build said.
package struct BuildReport: Hashable, Sendable {
  /// The text for standard output, and the one for standard error.
  package let results: String
  package let messages: String
  package let errors: Int
  package let warnings: Int
  package let pages: Int
  package let files: Int

  package init(
    results: String, messages: String, errors: Int, warnings: Int, pages: Int, files: Int
  ) {
    self.results = results
    self.messages = messages
    self.errors = errors
    self.warnings = warnings
    self.pages = pages
    self.files = files
  }
}

extension BuildRecord {
  static let headline = Array("fingerpost build record 5\n".utf8)

  /// The record as bytes.
  var bytes: [UInt8] {
    var writer = RecordWriter(Self.headline)
    writer.append(key)
    writer.append(isWhole ? 1 : 0 as UInt8)
    writer.append(report.results)
    writer.append(report.messages)
    let count = runs.reduce(0) { $0 + $1.count }
    for number in [report.errors, report.warnings, report.pages, report.files, count] {
      writer.append(UInt64(number))
    }
    writer.reserve(runs.reduce(16) { $0 + $1.writer.bytes.count })
    for run in runs { writer.append(run.writer.bytes) }
    let digest = Digest(writer.bytes)
    writer.append(digest.high)
    writer.append(digest.low)
    return writer.bytes
  }
}
