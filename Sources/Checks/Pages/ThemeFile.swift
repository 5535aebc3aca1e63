internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Planning

/// A logo or an icon whose file is not there.
///
/// ```
/// fingerpost.yml:2:10: error: no image 'brand/lgoo.svg' in this handbook [broken-image]
///       = did you mean 'brand/logo.svg'?
/// ```
enum ThemeFile: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.configuration.theme.files.compactMap { file in
      switch plan.resolver.target(ofThemeFile: file) {
      case .asset, .nowhere(.unreadable): return nil
      case .nowhere(.differsInCase(let path, let actual)):
        let message = "image '\(path)' differs only in case from '\(actual)'"
        return Diagnostic(.caseMismatch, message, at: file.place)
      case .nowhere(.outside(let path)) where handbook.files.existing.contains(path):
        let message = "image '\(path)' leads out of the content folder"
        let note = Note("copy the file into the content folder")
        return Diagnostic(.outsideContent, message, at: file.place, notes: [note])
      case .nowhere(.missing(let path)), .nowhere(.outside(let path)):
        let message = "no image '\(path)' in this handbook"
        let notes = BrokenLink.notes(on: path, in: plan)
        return Diagnostic(.brokenImage, message, at: file.place, notes: notes)
      default:
        return Diagnostic(.brokenImage, "'\(file.text)' is no image", at: file.place)
      }
    }
  }
}
