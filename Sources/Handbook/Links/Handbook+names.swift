extension Handbook {
  /// How a message names what a link leads to: the path below the content folder, or the address.
  package func path(of target: LinkTarget) -> String {
    switch target {
    case .page(let index): pages[index].path
    case .folder(let index): folders[index].path
    case .decision(let index): decisions[index].path
    case .generated(let address): address.path
    case .asset(let path): path
    case .external, .nowhere: ""
    }
  }

  /// The path that was probably meant where nothing stands, if one is near enough for a guess.
  package func nearestPath(to path: String) -> String? { paths.nearest(to: path) }
}
