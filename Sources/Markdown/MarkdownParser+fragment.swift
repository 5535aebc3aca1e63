package import Diagnostics
package import HTML
internal import Words

extension MarkdownParser {
  /// A fragment of HTML for Markdown that belongs to no handbook: links and citations stay as
  /// written, citations as plain links, embeds as images.
  ///
  /// - Parameter file: any bytes; what is no UTF-8 is replaced by U+FFFD. Front matter is not
  ///   looked for.
  package static func fragment(
    _ file: SourceFile, options: MarkdownOptions = MarkdownOptions()
  ) -> (html: HTML, diagnostics: [Diagnostic]) {
    var file = file
    if options.hasExtensions, !UTF8Text.isValid(file.bytes) {
      file = SourceFile(path: file.path, bytes: UTF8Text.repaired(file.bytes))
    }
    var options = options
    options.fitsWindows = false
    let (document, diagnostics) = parse(file, options: options, keepsText: false)
    let html = document.body.filled { placeholder, html in
      html += document.asWritten(placeholder, allowsUnsafe: options.allowsUnsafeHTML)
    }
    return (html, diagnostics)
  }
}

extension Document {
  /// The markup for a placeholder where nothing is known but the document.
  package func asWritten(_ placeholder: Placeholder, allowsUnsafe: Bool = false) -> HTML {
    switch placeholder {
    case .url(let index): return url(of: index, allowsUnsafe)
    case .image(let index): return "src=\"\(url(of: index, allowsUnsafe))\""
    case .size: return HTML()
    case .citationStart(let index):
      let reference = references[index]
      let end: HTML = reference.text.isEmpty ? "\(address(of: reference))" : ""
      return
        "<a href=\"\(url(of: index, allowsUnsafe))\"\(attribute: "title", reference.title)>\(end)"
    case .citationEnd: return "</a>"
    case .include(let index):
      // The file is not known: an empty block that says which it would be.
      var include = includes[index]
      include.info.title = include.info.title ?? include.path
      include.info.region = nil
      return include.html(for: []) ?? HTML()
    case .word(let word, let name), .label(let word, let name):
      return HTML(text: Words.english.text(word, [.kind: .text(name), .label: .text(name)]))
    case .embed(let index, let isInline):
      let reference = references[index]
      let image: HTML =
        "<img src=\"\(url(of: index, allowsUnsafe))\" alt=\"\(reference.text)\"\(attribute: "title", reference.title) />"
      return isInline ? image : "<p>\(image)</p>"
    }
  }

  private func url(of index: Int, _ allowsUnsafe: Bool) -> HTML {
    let address = address(of: references[index])
    return allowsUnsafe || !UnsafeURL.isUnsafe(address) ? HTML(url: address) : HTML()
  }

  /// The destination with the scheme that a citation or an embed has lost.
  private func address(of reference: Reference) -> String {
    switch reference.kind {
    case .citation(let scheme), .embed(let scheme):
      "\(scheme.rawValue):\(reference.destination)"
    case .link, .image, .rawHTML: reference.destination
    }
  }
}
