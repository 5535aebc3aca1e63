internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A link to a page, a folder or a file that is not there, or that is not published.
///
/// ```
/// index.md:3:1: error: no page or file 'privacy/README.md' in this handbook [broken-link]
///       = did you mean 'privacy/readme.md'?
/// ```
enum BrokenLink: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard let path = missingPath(of: link), !link.handbook.unread.mayPublish(path) else {
      return nil
    }
    let message = "no page or file '\(path)' in this handbook"
    return Diagnostic(
      .brokenLink, message, at: link.place, notes: notes(on: path, in: link.site.plan))
  }

  /// The path at which nothing stands, or nil where the link is another check's.
  static func missingPath(of link: CheckedLink) -> String? {
    switch link.resolved.target {
    case .nowhere(.missing(let path)), .nowhere(.outside(let path)): path
    default: nil
    }
  }

  /// Why the path may not be there, and which was probably meant.
  static func notes(on path: String, in plan: SitePlan) -> [Note] {
    if plan.handbook.files.existing.contains(path) {
      if ContentTree.isHidden(path) {
        return [Note("it exists, but \(ContentTree.hiddenReason)")]
      }
      let reason = plan.handbook.files.leftOut[path] ?? "it is a draft or excluded"
      return [Note("it exists, but is not published: \(reason)")]
    }
    if let (source, reason) = leftOutSource(of: path, in: plan.handbook.files) {
      return [Note("'\(source)' exists, but is not published: \(reason)")]
    }
    guard let nearest = plan.resolver.nearestPath(to: path) else { return [] }
    return [Note("did you mean '\(nearest)'?")]
  }

  /// The file of a page that is not published, whose address a link names, and why it is not.
  private static func leftOutSource(
    of path: String, in files: ContentFiles
  ) -> (path: String, reason: String)? {
    let page = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    let folder = URLPath.name(of: page) == "index" ? URLPath.folder(of: page) : page
    let names = ["README.md", "index.md"].map { URLPath.path(of: $0, in: folder) }
    return (["\(page).md"] + names).lazy.compactMap { path in
      files.leftOut[path].map { (path, $0) }
    }.first
  }
}

/// An image whose file is not there.
///
/// ```
/// index.md:3:1: error: no image 'images/gopher.png' in this handbook [broken-image]
/// ```
enum BrokenImage: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard link.isImage, let path = BrokenLink.missingPath(of: link) else { return nil }
    let message = "no image '\(path)' in this handbook"
    return Diagnostic(
      .brokenImage, message, at: link.place, notes: BrokenLink.notes(on: path, in: link.site.plan))
  }
}

/// A link to a file that exists but lies outside the content folder, so that the site has no copy.
///
/// ```
/// index.md:3:1: error: link to '../LICENSE' leads out of the content folder [outside-content]
/// ```
enum OutsideContent: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard case .nowhere(.outside(let path)) = link.resolved.target,
      link.handbook.files.existing.contains(path)
    else { return nil }
    let message = "\(link.noun) to '\(path)' leads out of the content folder"
    let note = Note("move the file into the content folder, or link to where it is published")
    return Diagnostic(.outsideContent, message, at: link.place, notes: [note])
  }
}

/// A link whose target stands there under a name that differs only in case: it works on some disks
/// and breaks on the server.
///
/// ```
/// index.md:3:1: error: link to 'Tools.md' differs only in case from 'tools.md' [case-mismatch]
/// ```
enum CaseMismatch: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard case .nowhere(.differsInCase(let path, actual: let actual)) = link.resolved.target else {
      return nil
    }
    let message = "\(link.noun) to '\(path)' differs only in case from '\(actual)'"
    let fix = LinkFix.text(of: link, leadingTo: actual)
    return Diagnostic(.caseMismatch, message, at: link.place, fix: fix)
  }
}
