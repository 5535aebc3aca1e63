/// GitHub's kinds of alerts.
enum AlertKind: String, CaseIterable {
  case note
  case tip
  case important
  case warning
  case caution

  /// The title where the author gives none.
  var title: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }

  /// The kind that a text names in `[!KIND]` at its start, in any case, and how long that is.
  static func marked(in text: UnsafeBufferPointer<UInt8>) -> (kind: AlertKind, length: Int)? {
    guard text.starts(with: "[!", at: 0),
      let close = text.firstIndex(of: UInt8(ascii: "]"), in: 2..<min(text.count, 13))
    else { return nil }
    let name = String(decoding: text[2..<close].map(\.lowercased), as: UTF8.self)
    return AlertKind(rawValue: name).map { ($0, close + 1) }
  }
}
