internal import Diagnostics

/// The files of a handbook's `_theme` folder by what they do, told by their names.
///
/// Anything else that lies there is left alone.
struct ThemeFiles {
  /// Templates in the place of the built-in ones: `page.mustache` is `page`.
  private(set) var templates: [(name: String, file: SourceFile)] = []
  /// Markup that is put into each page as it is.
  private(set) var slots: [(name: TemplateName, file: SourceFile)] = []
  /// `style.css`, if it is there.
  private(set) var styles: [SourceFile] = []
  /// A mistake for each `.html` file that is no slot.
  private(set) var diagnostics: [Diagnostic] = []

  /// The files of slots, and where each goes.
  static let slotNames: [String: TemplateName] = [
    "head.html": .headSlot, "header.html": .headerSlot, "footer.html": .footerSlot,
    "page-end.html": .pageEndSlot,
  ]

  init(_ files: [SourceFile]) {
    for file in files {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      if name.hasSuffix(".mustache") {
        templates.append((String(name.dropLast(".mustache".count)), file))
      } else if let slot = Self.slotNames[name] {
        slots.append((slot, file))
      } else if name == "style.css" {
        styles.append(file)
      } else if name.hasSuffix(".html") {
        diagnostics.append(Self.mistake(file, name))
      }
    }
  }

  private static func mistake(_ file: SourceFile, _ name: String) -> Diagnostic {
    let known = slotNames.keys.sorted()
    let nearest = NearMiss.nearest(to: name, in: known).map { Note("did you mean '\($0)'?") }
    let all = Note("the slots are \(known.joined(separator: ", "))")
    return Diagnostic(
      .unknownTemplateName, "no slot '\(name)' in the contract of themes",
      at: SourceRange(file: file.path, range: 0..<0), notes: [nearest ?? all])
  }
}
