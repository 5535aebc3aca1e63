/// A form in which servers are told which addresses have moved.
package enum RedirectForm: String, Sendable, Hashable, CaseIterable {
  /// `_redirects`, which Netlify, Cloudflare Pages and GitLab Pages read.
  case netlify
  /// The inside of a `map` of nginx.
  case nginx
  /// A text for Apache's `RewriteMap`.
  case apache

  /// Where it lies on the site.
  package var address: Address {
    switch self {
    case .netlify: Address(SitePath.redirects)
    case .nginx: Address("redirects.nginx.map")
    case .apache: Address("redirects.apache.map")
    }
  }
}
