package import Archive
package import Content
internal import HTML

/// The addresses that have moved, in the words of a server.
package struct RedirectList: FileInputs {
  /// An older address, and where it leads.
  package struct Move: Sendable, Hashable {
    let old: Address
    let new: Target
    /// Whether nothing is called like the older page without its ending.
    let isBareNameFree: Bool

    package init(from old: Address, to new: Target, isBareNameFree: Bool) {
      self.old = old
      self.new = new
      self.isBareNameFree = isBareNameFree
    }
  }

  private let site: Shared<SiteFrame>
  private let form: RedirectForm
  private let moves: [Move]

  package init(_ site: Shared<SiteFrame>, form: RedirectForm, _ moves: [Move]) {
    self.site = site
    self.form = form
    self.moves = moves
  }

  package func render() -> [UInt8] {
    let root = site.value.rootPath
    var lines = form == .netlify ? [] : ["# Made by Fingerpost. The manual says how to use it."]
    for move in moves {
      let target = "\(root)/\(move.new.rootURL)"
      for path in paths(of: move) {
        let url = Address(path).url(from: Address(""))
        switch form {
        case .netlify:
          // (There a star stands for any number of letters.)
          lines.append("\(root)/\(url) \(target) 301".replacing("*", with: "%2A"))
        case .nginx:
          // (What nginx looks up is decoded. `$` and quotes are encoded in a target.)
          let plain = path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
          lines.append("\"\(root)/\(plain)\" \"\(target)\";")
        case .apache:
          let key = "\(root)/\(path)"
          // (A key ends at the first space.)
          if !key.contains(where: \.isWhitespace) { lines.append("\(key) \(target)") }
        }
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The paths by which a server is asked for an older page.
  private func paths(of move: Move) -> [String] {
    let path = move.old.path
    if path == "index.html" { return [path] }
    if path.hasSuffix("/index.html") { return [path, String(path.dropLast("index.html".count))] }
    let isBare = form == .netlify && move.isBareNameFree
    return isBare ? [path, String(path.dropLast(".html".count))] : [path]
  }
}

extension SiteFrame {
  /// The path of the site below its host, without a slash at its end; empty at the root.
  var rootPath: String { basePath.map { String($0.dropLast()) } ?? "" }
}

extension RedirectList.Move: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(old)
    digester.combine(new)
    digester.combine(isBareNameFree)
  }
}

extension RedirectList {
  package func digest(into digester: inout Digester) {
    digester.combine(site)
    digester.combine(form.rawValue)
    digester.combine(moves)
  }
}
