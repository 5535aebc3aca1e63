package import Archive
package import Content
package import Diagnostics
internal import HTML
internal import Mustache
package import Words

/// What every page looks like: templates, and the files that pages load.
///
/// The files of the built-in theme lie in `Sources/Rendering/Theme` and are embedded in the program.
package struct Theme: Sendable, Hashable, Digestible {
  /// A file that pages load, by its path below the site's root.
  package struct Asset: FileInputs {
    package let path: String
    let bytes: [UInt8]

    package func render() -> [UInt8] { bytes }

    package func digest(into digester: inout Digester) {
      digester.combine(path)
      digester.combine(bytes: bytes)
    }
  }

  /// Where the icon of the window is published where the handbook has none of its own.
  package static let icon = "assets/favicon.svg"
  /// Where the handbook's own style sheet is published, if it has one.
  package static let ownStyle = "assets/handbook.css"

  /// The files that it was made from; they and the settings say all that a theme is.
  private let files: [SourceFile]
  private let settings: ThemeSettings
  /// Those that the scripts write.
  private let words: Words
  package let assets: [Asset]
  /// The handbook's own markup by the name of its place.
  let slots: [(name: TemplateName, html: HTML)]
  /// Whether the handbook has a style sheet of its own, which is loaded after the built-in one.
  let hasStyle: Bool
  private let library: MustacheLibrary
  /// The names whose presence the templates ask for, by `{{#name}}` or `{{^name}}`.
  private let conditions: [TemplateName]
  /// The shape for each set of those that are present, bit by bit; empty where they are too many.
  private let shapes: [TemplateShape]

  /// For more conditions than this, each page works out its shape by itself.
  private static let conditionLimit = 6

  private init(
    library: MustacheLibrary, conditions: [TemplateName], files: [SourceFile], own: ThemeFiles,
    settings: ThemeSettings, words: Words
  ) {
    self.files = files
    self.settings = settings
    self.words = words
    let styles = own.styles.map { Asset(path: Self.ownStyle, bytes: $0.bytes) }
    assets = (Self.builtInAssets(settings, words) + styles).sorted { $0.path < $1.path }
    slots = own.slots.map { ($0.name, HTML(trusted: $0.file.bytes[...])) }
    hasStyle = !styles.isEmpty
    self.library = library
    self.conditions = conditions
    let isFew = conditions.count <= Self.conditionLimit
    shapes = (0..<(isFew ? 1 << conditions.count : 0)).map { present in
      let absent = conditions.indices.filter { present & 1 << $0 == 0 }.map { conditions[$0] }
      let names = TemplateName.allCases.filter { !absent.contains($0) }
      return TemplateShape(of: library, with: names)
    }
  }

  package static func == (left: Theme, right: Theme) -> Bool {
    left.files == right.files && left.settings == right.settings && left.words == right.words
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(files)
    hasher.combine(settings)
    hasher.combine(words)
  }

  /// (What the settings say is in the style and the icon.)
  package func digest(into digester: inout Digester) {
    digester.combine(files.count)
    for file in files {
      digester.combine(file.path)
      digester.combine(bytes: file.bytes)
    }
    digester.combine(assets)
    digester.combine(words)
  }

  /// The template for a page on which these names have a value.
  func shape(where hasValue: (TemplateName) -> Bool) -> TemplateShape {
    if shapes.isEmpty {
      return TemplateShape(of: library, with: TemplateName.allCases.filter(hasValue))
    }
    var present = 0
    for (bit, name) in conditions.enumerated() where hasValue(name) { present |= 1 << bit }
    return shapes[present]
  }

  /// The templates by file name: the page, and the parts that it includes.
  static let templates: [(name: String, bytes: [UInt8])] = [
    ("page", PackageResources.page_mustache),
    ("head", PackageResources.head_mustache),
    ("header", PackageResources.header_mustache),
    ("footer", PackageResources.footer_mustache),
  ]

  /// The style sheets of every page in the order of the cascade.
  static let styles: [[UInt8]] = [
    PackageResources.tokens_css,
    PackageResources.base_css,
    PackageResources.layout_css,
    PackageResources.prose_css,
    PackageResources.code_css,
    PackageResources.cards_css,
    PackageResources.print_css,
  ]

  /// The scripts that run once the page is read, in order.
  static let scripts: [[UInt8]] = [
    // (What all others ask the document by.)
    PackageResources.own_js,
    PackageResources.theme_switch_js,
    PackageResources.drawer_js,
    PackageResources.contents_js,
    PackageResources.copy_js,
    PackageResources.tabs_js,
    PackageResources.search_button_js,
    PackageResources.seen_js,
    PackageResources.keys_js,
    PackageResources.later_js,
  ]

  /// The scripts for code, pictures and tables; loaded as one file by pages that have some.
  static let readingScripts: [[UInt8]] = [
    PackageResources.code_js, PackageResources.pictures_js, PackageResources.tables_js,
  ]

  /// The scripts of the search in the order in which they build on one another; loaded as one file
  /// when a reader first searches.
  static let searchScripts: [[UInt8]] = [
    PackageResources.search_shards_js,
    PackageResources.search_words_js,
    PackageResources.search_stems_js,
    PackageResources.search_index_js,
    PackageResources.search_meanings_js,
    PackageResources.search_ranking_js,
    PackageResources.search_hits_js,
    PackageResources.search_dialog_js,
  ]

  /// The theme with templates of the handbook's own in the place of the built-in ones of the same
  /// name, its slots and its style sheet; a template that names something unknown is reported.
  ///
  /// - Parameters:
  ///   - overrides: files named `page.mustache`, `head.html`, `style.css` and so on.
  ///   - settings: what the configuration says of the look.
  package static func load(
    overrides: [SourceFile] = [], settings: ThemeSettings = ThemeSettings(),
    words: Words = .english
  ) -> (theme: Theme, [Diagnostic]) {
    var files: [String: SourceFile] = [:]
    for (name, bytes) in templates {
      files[name] = SourceFile(path: "\(name).mustache", bytes: bytes)
    }
    let own = ThemeFiles(overrides)
    for (name, file) in own.templates { files[name] = file }
    var library = MustacheLibrary()
    var diagnostics = own.diagnostics
    let names = Set(files.keys)
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      diagnostics += TemplateNames.check(file, partials: names)
      do {
        try library.register(String(decoding: file.bytes, as: UTF8.self), named: name)
      } catch {
        let place = SourceRange(file: file.path, range: 0..<0)
        let message = "'\(name).mustache' is not a template: \(error)"
        diagnostics.append(Diagnostic(.unknownTemplateName, message, at: place))
      }
    }
    let conditions = Set(files.values.flatMap(TemplateNames.conditions))
    let sorted = TemplateName.allCases.filter(conditions.contains)
    let theme = Theme(
      library: library, conditions: sorted, files: overrides, own: own, settings: settings,
      words: words)
    return (theme, diagnostics)
  }

  private static func builtInAssets(_ settings: ThemeSettings, _ words: Words) -> [Asset] {
    func published(_ scripts: [[UInt8]]) -> [UInt8] { Self.published(scripts, in: words) }
    let icon = WindowIcon.svg(in: settings.accent ?? .builtIn)
    let icons = settings.favicon == nil ? [Asset(path: Self.icon, bytes: icon.bytes)] : []
    return icons + [
      Asset(
        path: "assets/fingerpost.css",
        bytes: styled(styles) + Array(OwnStyle.css(of: settings).utf8)),
      Asset(path: "assets/fingerpost.js", bytes: published(scripts)),
      Asset(path: ExtraStyle.decision.path, bytes: styled([PackageResources.decision_css])),
      Asset(path: ExtraStyle.charts.path, bytes: styled([PackageResources.charts_css])),
      Asset(path: ExtraStyle.home.path, bytes: styled([PackageResources.home_css])),
      Asset(path: ExtraStyle.option.path, bytes: styled([PackageResources.option_css])),
      Asset(path: "assets/over.css", bytes: styled([PackageResources.over_css])),
      Asset(path: ExtraStyle.sheet.path, bytes: styled([PackageResources.sheet_css])),
      Asset(path: ExtraStyle.lists.path, bytes: styled([PackageResources.lists_css])),
      Asset(path: ExtraStyle.terms.path, bytes: styled([PackageResources.terms_css])),
      Asset(path: "assets/map.js", bytes: published([PackageResources.map_js])),
      Asset(path: "assets/nearest.js", bytes: published([PackageResources.nearest_js])),
      Asset(
        path: "assets/outcome.js",
        bytes: published([PackageResources.explain_js, PackageResources.outcome_js])),
      Asset(path: "assets/pairs.js", bytes: published([PackageResources.pairs_js])),
      Asset(path: RecordList.script, bytes: published([PackageResources.filters_js])),
      Asset(path: "assets/popover.js", bytes: published([PackageResources.popover_js])),
      Asset(path: "assets/reading.js", bytes: published(readingScripts)),
      Asset(path: "assets/sheet.js", bytes: published([PackageResources.sheet_js])),
      Asset(path: "assets/search.css", bytes: styled([PackageResources.search_css])),
      Asset(path: "assets/search.js", bytes: published(searchScripts)),
      Asset(path: "assets/sidebar.js", bytes: published([PackageResources.sidebar_js])),
      Asset(path: "assets/theme.js", bytes: published([PackageResources.theme_js])),
      Asset(
        path: "assets/walker.js",
        bytes: published([
          PackageResources.reason_js, PackageResources.words_js, PackageResources.walker_js,
        ])),
    ]
  }

  /// Style sheets one after the other, without comments and without white space that says nothing: a
  /// seventh of what a browser would load.
  static func styled(_ sheets: [[UInt8]]) -> [UInt8] { StyleWriter.shortened(sheets) }

  /// Scripts one after the other, without the lines that hold nothing but a comment: a quarter of
  /// what a browser would load. (No string of theirs goes over several lines.)
  static func published(_ scripts: [[UInt8]], in words: Words = .english) -> [UInt8] {
    // (Loops: each run of the program goes through all of them.)
    let (feed, space, slash) = (UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "/"))
    var code: [UInt8] = []
    code.reserveCapacity(scripts.reduce(0) { $0 + $1.count })
    for script in scripts {
      var start = 0
      while start < script.count {
        var end = start
        while end < script.count, script[end] != feed { end += 1 }
        var first = start
        while first < end, script[first] == space { first += 1 }
        let isComment = first + 1 < end && script[first] == slash && script[first + 1] == slash
        if start < end, !isComment {
          code += script[start..<end]
          code.append(feed)
        }
        start = end + 1
      }
    }
    return ScriptWords.filled(code, from: words)
  }
}
