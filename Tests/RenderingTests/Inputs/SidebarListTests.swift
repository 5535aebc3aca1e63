import Content
import Testing

@testable import Rendering

struct SidebarListTests {
  @Test func saysEachEntryToTheScript() {
    let entries = [
      SidebarBranch.Entry("A </script>", at: Address("few/a b.html")),
      SidebarBranch.Entry("Deep", at: Address("few/deep/index.html"), isFolder: true),
      SidebarBranch.Entry(NavigationLabel("Part", isPart: true)),
      SidebarBranch.Entry(NavigationLabel("Not yet")),
      SidebarBranch.Entry(NavigationLabel("Elsewhere", url: "https://example.org")),
    ]
    let list = SidebarList(of: Address("few/index.html"), entries: entries)
    #expect(
      String(decoding: list.render(), as: UTF8.self) == """
        fingerpostSidebar("few/index.html",[["A \\u003c/script>","few/a%20b.html",0],\
        ["Deep","few/deep/index.html",1],["Part",null,2],["Not yet",null,0],\
        ["Elsewhere","https://example.org",0]]);

        """)
  }

  @Test func liesWhereTheScriptLooks() {
    let address = SidebarList.address(of: Address("few/deep/index.html"))
    #expect(address.path == "assets/sidebar/few/deep/index.js")
  }
}
