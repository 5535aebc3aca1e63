import Preview
import Testing

/// Holds which addresses are offered where there is nothing.
@Suite struct NearestAddressesTests {
  private static let pages = [
    "index.html", "guides/moving.html", "guides/index.html", "languages/python.html",
    "languages/go.html", "tags.html",
  ]

  @Test func findsTheMistypedPage() {
    #expect(
      NearestAddresses.of("languages/pyhton", in: Self.pages).first == "languages/python.html")
    #expect(NearestAddresses.of("guide/Moving.html", in: Self.pages).first == "guides/moving.html")
    #expect(NearestAddresses.of("guides", in: Self.pages).first == "guides/index.html")
  }

  @Test func findsNothingForWhatIsLikeNothing() {
    #expect(NearestAddresses.of("zzz", in: Self.pages) == [])
    #expect(NearestAddresses.of("", in: Self.pages) == [])
  }

  @Test func namesAFewAndInAFixedOrder() {
    let pages = (0..<9).map { "page-\($0).html" }
    let near = NearestAddresses.of("page-", in: pages.shuffled())
    #expect(near == (0..<5).map { "page-\($0).html" })
  }
}
