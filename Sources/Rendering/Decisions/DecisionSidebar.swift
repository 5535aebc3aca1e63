internal import HTML
internal import Handbook

/// The sidebar beside a decision's pages: the branch of the handbook that the decision stands in.
enum DecisionSidebar {
  static func html(ofDecision index: Int, at address: Address, in site: Site) -> HTML {
    let isStart = address == site.decisions[index].entry.start
    let sidebar = site.decisionSidebars[index]
    return isStart ? sidebar.marking(.decision(index)) : sidebar.plain
  }
}
