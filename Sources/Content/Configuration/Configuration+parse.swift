package import Diagnostics
internal import YAML

extension Configuration {
  /// Reads `fingerpost.yml`.
  package static func parse(
    _ file: SourceFile
  ) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    var configuration = Configuration()
    configuration.isWritten = true
    let (root, diagnostics) = YAMLParser.parse(file)
    guard let root else { return (configuration, diagnostics) }
    var reader = MappingReader(root, file: file, diagnostics: diagnostics)
    configuration.title = reader.text("title")
    configuration.description = reader.text("description")
    configuration.language = reader.text("language") ?? "en"
    configuration.baseURL = reader.text("base-url").map(withoutTrailingSlash)
    configuration.repository = reader.text("repository")
    configuration.editURL = reader.text("edit-url")
    configuration.footer = reader.text("footer")
    if reader.mapping("theme") != nil, let theme = reader.value("theme") {
      let (settings, mistakes) = ThemeSettingsReader.read(theme, in: file)
      configuration.theme = settings
      reader.adopt(mistakes)
    }
    configuration.exclude = reader.texts("exclude").map(Glob.init)
    configuration.assets = reader.texts("assets").map(withoutTrailingSlash)
    if let checks = reader.mapping("checks") {
      for entry in checks {
        guard let code = Code(rawValue: entry.key) else {
          reader.report(
            .unknownKey, "no check is called '\(entry.key)'", at: entry.keyRange,
            nearest: Code.allCases.map(\.rawValue), to: entry.key)
          continue
        }
        switch entry.value.scalar {
        case "error": configuration.checks[code] = .error
        case "warn", "warning": configuration.checks[code] = .warning
        case "off": configuration.checks[code] = .some(nil)
        default:
          reader.report(.yaml, "a check is one of error, warn, off", at: entry.value.range)
        }
      }
    }
    return (configuration, reader.finish(what: "the configuration"))
  }

  private static func withoutTrailingSlash(_ text: String) -> String {
    text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
