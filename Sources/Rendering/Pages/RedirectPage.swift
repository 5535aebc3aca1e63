internal import HTML
internal import Handbook

/// What stands where a page lay before: it leads on at once, and says so to those whom it cannot
/// lead.
enum RedirectPage {
  static func render(_ index: Int, in site: Site) -> [UInt8] {
    let redirect = site.handbook.redirects[index]
    let page = site.handbook.pages[redirect.page]
    let url = site.url(page.address, fragment: redirect.fragment, from: redirect.address)
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="\(site.handbook.configuration.language)" dir="\(site.direction)">
      <head>
      <meta charset="utf-8">
      <title>\(page.title)</title>
      <meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0; url=\(url)">
      <link rel="canonical" href="\(url)">
      </head>
      <body>
      <p>This page is now <a href="\(url)">\(page.title)</a>.</p>
      </body>
      </html>

      """
    return html.bytes
  }
}
