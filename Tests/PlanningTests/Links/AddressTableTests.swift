import Content
import Testing

@testable import Planning

@Suite struct AddressTableTests {
  private let addresses = ["index.html", "a/index.html", "a/ä b.html", "b/c/d.html"]
    .map { Address($0) }

  @Test func givesTheURLThatTheAddressGives() {
    let table = AddressTable(addresses)
    for page in addresses {
      for (index, address) in addresses.enumerated() {
        let url = address == page ? nil : address.url(from: page)
        #expect(table.url(of: index, from: page) == url)
      }
    }
  }

  @Test func tellsTwoFormsOfOneNameApart() {
    let table = AddressTable([Address("\u{E4}.html"), Address("a\u{308}.html")])
    #expect(table.url(of: 0, from: Address("\u{E4}.html")) == nil)
    #expect(table.url(of: 1, from: Address("\u{E4}.html")) == "a%CC%88.html")
  }
}
