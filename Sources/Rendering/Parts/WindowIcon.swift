internal import Content
internal import HTML

/// The icon of the window, a file of its own: the mark of the handbook in its accent.
enum WindowIcon {
  /// The image, light or dark as the reader's system is, since it stands outside of the page.
  static func svg(in accent: Accent) -> HTML {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <style>path{fill:\(accent.light.css)}@media(prefers-color-scheme:dark){path{fill:\(accent.dark.css)}}</style>
    \(Icon.fingerpostPath)
    </svg>

    """
  }
}
