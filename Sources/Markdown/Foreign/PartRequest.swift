package import Archive

/// A file that a page asks for, to read its text as a part of its own.
package struct PartRequest: Sendable, Hashable {
  /// Whose syntax it is.
  package enum Form: String, Sendable, Hashable {
    /// `![](page:file.md#region)`
    case page
    /// `--8<-- "file.md:section"`
    case snippet
    /// `{{#include file.md:2:10}}`
    case book
    /// `{{#playground file.rs}}`
    case playground
    /// `<!--@include: ./file.md{2,10}-->`
    case comment
  }

  /// What names the file: its path, and the file that the request is in where that is not the page.
  package struct Key: Sendable, Hashable {
    /// As written.
    package let path: String
    /// The path below the content folder of the part that asks; nil for the page itself.
    package let includer: String?
  }

  package let key: Key
  package let form: Form
  /// Whether it stands in code, where a file that is not there may be an example.
  package let isInCode: Bool
  /// The lines to show, counted from 1; nil for all of them.
  package let lines: ClosedRange<Int>?
  /// The region to show; nil for all.
  package let region: String?
  /// Where the page asks: offsets in bytes from the start of its file.
  package let range: Range<Int>
}

/// The text of a file that a page asks for.
package struct Part: Sendable, Hashable {
  /// Below the content folder.
  package let path: String
  /// The text without byte-order mark and front matter.
  package let text: [UInt8]

  package init(path: String, text: [UInt8]) {
    self.path = path
    self.text = text
  }
}

/// Why a part that a page asks for is not shown.
package enum PartFailure: Sendable, Hashable {
  /// The file includes itself, directly or by way of others.
  case cycle
  /// The file has no region of the name.
  case region
  /// There are more parts than anyone reads.
  case tooMany
}

extension PartRequest.Key: Digestible, Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.path, left.includer ?? "") < (right.path, right.includer ?? "")
  }

  package func digest(into digester: inout Digester) {
    digester.combine(path)
    digester.combine(includer)
  }
}

extension Part: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(path)
    digester.combine(bytes: text)
  }
}
