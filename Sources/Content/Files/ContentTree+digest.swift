package import Archive
internal import Diagnostics

extension ContentTree {
  /// The digest of all that was read, but for the pages of a handbook.
  ///
  /// - Parameter pages: the paths of the pages, of which it has not the bytes.
  package func digest(except pages: Set<String>) -> Digest {
    var digester = Digester()
    digester.combine(name)
    digester.combine(markdown.filter { !pages.contains($0.path) })
    digester.combine(data)
    digester.combine(theme.map { ContentFile(path: "", source: $0) })
    digester.combine(orders)
    digester.combine(hasZensical)
    digester.combine(files)
    return digester.digest
  }
}

extension ContentFile: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(path)
    digester.combine(source.path)
    digester.combine(source.digest)
    digester.combine(dialect)
  }
}

extension DocsFolder: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(below)
    digester.combine(above)
  }
}

extension NavigationSource: Digestible {
  package func digest(into digester: inout Digester) {
    switch self {
    case .mkdocs(let sources, let docs, let appended):
      digester.combine(0)
      digester.combine(sources.map { ContentFile(path: "", source: $0) })
      digester.combine(docs)
      digester.combine(appended.map { ContentFile(path: "", source: $0) })
    case .book(let source, let docs, let name):
      digester.combine(1)
      digester.combine(ContentFile(path: "", source: source))
      digester.combine(docs)
      digester.combine(name)
    case .pages(let files):
      digester.combine(2)
      digester.combine(files)
    }
  }
}

extension ContentFiles: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(assets)
    digester.combine(unreadable)
    digester.combine(includedTexts.count)
    for (path, text) in includedTexts.sorted(by: { $0.key < $1.key }) {
      digester.combine(path)
      digester.combine(bytes: text)
    }
    digester.combine(tooLargeToInclude)
    digester.combine(imageSizes)
    digester.combine(logoTones)
    digester.combine(existing)
    digester.combine(leftOut)
    digester.combine(excluded)
    digester.combine(history.changed)
    digester.combine(history.added)
    digester.combine(history.texts.count)
    for (path, texts) in history.texts.sorted(by: { $0.key < $1.key }) {
      digester.combine(path)
      digester.combine(texts.mapValues { Digest($0) })
    }
    digester.combine(owners.map { "\($0)" })
  }
}
