package import Diagnostics
internal import Mustache

/// What every page looks like: templates, and the files that pages load.
///
/// The files of the built-in theme lie in `Sources/Rendering/Theme` and are embedded in the program.
package struct Theme: Sendable {
  /// A file that pages load, by its path below the site's root.
  struct Asset: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  let skeletons: SkeletonStore
  let assets: [Asset]

  /// The templates by file name: the page, and the parts that it includes.
  static let templates: [(name: String, bytes: [UInt8])] = [
    ("page", PackageResources.page_mustache),
    ("head", PackageResources.head_mustache),
    ("header", PackageResources.header_mustache),
    ("footer", PackageResources.footer_mustache),
  ]

  /// The style sheets in the order of the cascade.
  static let styles: [[UInt8]] = [
    PackageResources.tokens_css,
    PackageResources.base_css,
    PackageResources.layout_css,
    PackageResources.prose_css,
    PackageResources.code_css,
    PackageResources.cards_css,
    PackageResources.decision_css,
    PackageResources.print_css,
  ]

  /// The scripts that run once the page is read, in order.
  static let scripts: [[UInt8]] = [
    PackageResources.theme_switch_js,
    PackageResources.drawer_js,
    PackageResources.contents_js,
    PackageResources.copy_js,
    PackageResources.popover_js,
    PackageResources.tabs_js,
    PackageResources.search_button_js,
  ]

  /// The theme with templates of the handbook's own in the place of the built-in ones of the same
  /// name; a template that names something unknown is reported.
  ///
  /// - Parameter overrides: files named `page.mustache`, `head.mustache` and so on.
  package static func load(overrides: [SourceFile] = []) -> (theme: Theme, [Diagnostic]) {
    var files: [String: SourceFile] = [:]
    for (name, bytes) in templates {
      files[name] = SourceFile(path: "\(name).mustache", bytes: bytes)
    }
    for file in overrides { files[name(of: file.path)] = file }
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    let names = Set(files.keys)
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      diagnostics += TemplateNames.check(file, partials: names)
      do {
        try library.register(String(decoding: file.bytes, as: UTF8.self), named: name)
      } catch {
        let place = Place(file: file.path, range: 0..<0)
        let message = "'\(name).mustache' is not a template: \(error)"
        diagnostics.append(Diagnostic(.unknownTemplateName, message, at: place))
      }
    }
    return (Theme(skeletons: SkeletonStore(library), assets: builtInAssets), diagnostics)
  }

  private static var builtInAssets: [Asset] {
    [
      Asset(path: "assets/favicon.svg", bytes: PackageResources.favicon_svg),
      Asset(path: "assets/fingerpost.css", bytes: Tightening.style(styles)),
      Asset(path: "assets/fingerpost.js", bytes: Tightening.script(scripts)),
      Asset(path: "assets/search.css", bytes: Tightening.style([PackageResources.search_css])),
      Asset(path: "assets/search.js", bytes: Tightening.script([PackageResources.search_js])),
      Asset(path: "assets/theme.js", bytes: Tightening.script([PackageResources.theme_js])),
      Asset(path: "assets/walker.js", bytes: Tightening.script([PackageResources.walker_js])),
    ]
  }

  /// `_theme/page.mustache` is `page`.
  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".mustache") ? String(last.dropLast(".mustache".count)) : last
  }
}
