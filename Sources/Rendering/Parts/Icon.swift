internal import Content
internal import HTML

/// The drawings of the theme that stand in the page, so that they take its colours. They have their
/// size from the markup too, for where the style cannot be loaded.
enum Icon {
  /// The mark of the handbook: a post with two arms.
  static let fingerpost: HTML = """
    <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">\(fingerpostPath)</svg>
    """

  /// The shape of the mark, 32 units high and wide.
  static let fingerpostPath: HTML = """
    <path d="M14 2h4v4h8l4 4.5-4 4.5h-8v2h-4v-2H6V6h8zM14 19h4v11h-4z"/>
    """

  /// A lens.
  static let search: HTML = """
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path d="M8.5 1a7.5 7.5 0 1 0 4.6 13.4l4.5 4.5 1.4-1.4\
    -4.5-4.5A7.5 7.5 0 0 0 8.5 1zm0 2a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z"/></svg>
    """

  /// What the theme is: a disc, half dark, for automatic; a sun; a moon. The style shows one of them.
  static let theme: HTML = """
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><path class="auto" d="M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2v14\
    a7 7 0 0 1 0-14z"/><path class="sun" d="M10 6a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM9 1h2v3H9zM9 16h2v3H9zM1 9h3v2H1z\
    M16 9h3v2h-3zM2.9 4.3l1.4-1.4 2.1 2.1L5 6.4zM13.6 15l1.4-1.4 2.1 2.1-1.4 1.4zM2.9 15.7 5 13.6 6.4 15l-2.1 2.1z\
    M13.6 5l2.1-2.1 1.4 1.4L15 6.4z"/><path class="moon" d="M8 2a7 7 0 0 0 10 10A8.5 8.5 0 1 1 8 2z"/></svg>
    """
}

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
