package import Content

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
  /// Out of the handbook: another scheme, another host. Nothing is known of it.
  case external
  /// A page, by index in ``Handbook/pages``.
  case page(Int)
  /// A folder without a page of its own, by index in ``Handbook/folders``.
  case folder(Int)
  /// A decision, by index in ``Handbook/decisions``.
  case decision(Int)
  /// A page that is made from no file.
  case generated(Address)
  /// A file that is copied, by its path below the content folder.
  case asset(String)
  /// Nowhere, and why.
  case nowhere(Reason)

  /// Why a link leads nowhere.
  package enum Reason: Sendable, Hashable {
    /// The link names nothing at all.
    case empty
    /// Nothing stands at the path below the content folder.
    case missing(String)
    /// Something stands there under a name that differs only in case.
    case differsInCase(String, actual: String)
    /// The path climbs out of the content folder.
    case outside(String)
    /// The file is there and could not be read, which is reported elsewhere.
    case unreadable
  }
}
