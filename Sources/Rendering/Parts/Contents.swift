internal import HTML
internal import Markdown

/// The contents of a page: beside the text on wide windows, folded above it on others.
enum Contents {
  /// An entry: the id of a heading, its text, and the entries below it.
  struct Entry {
    let id: String
    let text: String
    var children: [Entry] = []
  }

  /// The contents of a document: its headings of the second and third level; nothing for fewer than
  /// two entries.
  static func html(of headings: [Heading]) -> HTML {
    var entries: [Entry] = []
    for heading in headings where !heading.text.isEmpty {
      let entry = Entry(id: heading.id, text: heading.text)
      switch heading.level {
      case 2: entries.append(entry)
      case 3 where !entries.isEmpty: entries[entries.count - 1].children.append(entry)
      case 3: entries.append(entry)
      default: continue
      }
    }
    return html(of: entries)
  }

  /// The contents with these entries; nothing for fewer than two.
  static func html(of entries: [Entry]) -> HTML {
    let count = entries.reduce(0) { $0 + 1 + $1.children.count }
    if count < 2 { return HTML() }
    return """
      <nav class="aside contents" aria-label="On this page"><details><summary>On this page</summary>\
      \(list(of: entries))</details></nav>

      """
  }

  private static func list(of entries: [Entry]) -> HTML {
    var html: HTML = "<ul>"
    for entry in entries {
      html += "<li><a href=\"#\(url: entry.id)\">\(entry.text)</a>"
      if !entry.children.isEmpty { html += list(of: entry.children) }
      html += "</li>"
    }
    html += "</ul>"
    return html
  }
}
