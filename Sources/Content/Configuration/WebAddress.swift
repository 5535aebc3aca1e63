/// Addresses of the web as the configuration names them: what goes into links unchanged.
enum WebAddress {
  /// The part of a pattern that is replaced by the path of a page.
  private static let hole = "{path}"

  /// Whether a text is an http or https address with a host, and has no character that an address
  /// cannot have (RFC 3986; letters beyond ASCII as in RFC 3987).
  static func isAddress(_ text: String) -> Bool {
    guard let rest = afterScheme(text) else { return false }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let name = host.hasPrefix("[") ? host : host.prefix { $0 != ":" }
    return !name.isEmpty && text.unicodeScalars.allSatisfy(isAllowed)
  }

  /// Whether a text is such an address with `{path}` once or more behind its host.
  static func isPattern(_ text: String) -> Bool {
    guard text.contains(hole), isAddress(text.replacing(hole, with: "path")),
      let rest = afterScheme(text), let slash = rest.firstIndex(of: "/")
    else { return false }
    return !rest[..<slash].contains(hole)
  }

  private static func afterScheme(_ text: String) -> Substring? {
    for scheme in ["https://", "http://"]
    where text.prefix(scheme.count).lowercased() == scheme {
      return text.dropFirst(scheme.count)
    }
    return nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": return true
    case "-", ".", "_", "~", ":", "/", "?", "#", "[", "]", "@", "!", "$", "&", "'", "(", ")", "*",
      "+", ",", ";", "=", "%":
      return true
    default:
      guard scalar.value >= 0xA0 else { return false }
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .spaceSeparator,
        .unassigned, .privateUse:
        return false
      default: return true
      }
    }
  }
}
