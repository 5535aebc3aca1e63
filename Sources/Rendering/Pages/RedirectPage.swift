package import Archive
package import Content
internal import HTML
internal import Words

/// What is at the address where a page lay before: it leads on at once, and says so to those whom it
/// cannot lead.
package struct RedirectPage: FileInputs {
  private let site: Shared<SiteFrame>
  private let address: Address
  private let page: Link

  package init(_ site: Shared<SiteFrame>, at address: Address, leadingTo page: Link) {
    self.site = site
    self.address = address
    self.page = page
  }

  package func render() -> [UInt8] {
    let url = page.target.url(from: address)
    let link: HTML = "<a href=\"\(url)\">\(page.title)</a>"
    let words = PageContext(address, in: site.value.words).html(.moved, naming: link)
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(site.value.language)" dir="\(site.value.direction)">
      <head>
      <meta charset="utf-8">
      <title>\(page.title)</title>
      <meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0; url=\(url)">
      <link rel="canonical" href="\(url)">
      </head>
      <body>
      <p>\(words)</p>
      </body>
      </html>

      """
    return html.bytes
  }
}

extension RedirectPage {
  package func digest(into digester: inout Digester) {
    digester.combine(site)
    digester.combine(address)
    digester.combine(page)
  }
}
