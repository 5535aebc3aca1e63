import Testing

@testable import Content

@Suite struct SVGScannerTests {
  private func finding(_ content: String, prologue: String = "") -> String? {
    let text =
      prologue
      + #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">"#
      + content + "</svg>"
    return SVGScanner.finding(in: Array(text.utf8))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "has the element 'script', which is more than a picture"),
    ("<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "has the element 's:script'"),
    ("<script\n>", "has the element 'script'"), ("<g><script/></g>", "has the element 'script'"),
    ("<g\tonload='x()'/>", "has 'onload', which runs a script"),
    ("<g fill='>' onclick = \"x()\"/>", "has 'onclick'"),
    ("<a href='java&#10;script:x()'>", "has a script as the value of 'href'"),
    ("<a xlink:href=' &#x6A;avascript:x()'>", "has a script as the value of 'xlink:href'"),
    ("<set attributeName='href' to='javascript:x()'/>", "has a script as the value of 'to'"),
    ("<animate values='x;javascript:x()'/>", "has a script as the value of 'values'"),
    ("<a href='data:text/html,x'>", "has a document as the value of 'href'"),
    ("<a href='&e;'>", "hides the value of 'href' in an entity"),
    ("<foreignObject><iframe src='x'/></foreignObject>", "has the element 'iframe'"),
    ("<image href='https://a.example/x.png'/>", "loads 'https://a.example/x.png' from elsewhere"),
    ("<use xlink:href='//a.example/x.svg#y'/>", "loads '//a.example/x.svg#y' from elsewhere"),
    ("<style>@import 'x.css';</style>", "loads style from elsewhere (@import)"),
    ("<style><![CDATA[ a{b:url( 'https://x.example/' )} ]]></style>", "loads 'https://x.example/'"),
    ("<rect style='fill:url(//x.example/a)'/>", "loads '//x.example/a' from elsewhere"),
    ("<style>a{b:\\75rl(https://x.example)}@x</style>", "hides what its style loads by escapes"),
    ("<!-- --><script/>", "has the element 'script'"),
    ("<g title='<!--'/><script/>", "has the element 'script'"),
  ])
  func findsWhatIsMoreThanAPicture(content: String, expected: String) {
    #expect(finding(content)?.hasPrefix(expected) == true, "\(finding(content) ?? "nothing")")
  }

  @Test(arguments: [
    "<?xml-stylesheet href='x.xsl'?>", "<?xml version='1.0' encoding='UTF-7'?>",
    "<!DOCTYPE svg [<!ENTITY x '<script/>'>]>", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'x.svg'>]>",
    "<!DOCTYPE svg [<!ENTITY % x 'y'> %x;]>",
  ])
  func findsWhatComesBeforeThePicture(prologue: String) {
    #expect(finding("<g/>", prologue: prologue) != nil)
  }

  @Test func refusesWhatItCannotRead() {
    #expect(SVGScanner.finding(in: [0x1F, 0x8B, 8]) != nil)
    #expect(SVGScanner.finding(in: [0xFF, 0xFE, 0x3C, 0]) != nil)
  }

  @Test(arguments: [
    "<g/>", "<path d='M0 0'/><text>a &amp; b, javascript: on paper</text>",
    "<!-- <script> --><a href='https://example.org/'><circle r='1'/></a>",
    "<style>.a{fill:url(#b)} @media print{.a{fill:none}}</style><rect fill='url(#b)'/>",
    "<image href='data:image/png;base64,AAAA'/><use href='#a'/><use xlink:href='b.svg#c'/>",
    "<foreignObject><div xmlns='http://www.w3.org/1999/xhtml'>a<br/></div></foreignObject>",
    "<animate attributeName='r' values='1;2' onset='1'/>".replacing("onset", with: "begin"),
  ])
  func findsNothingInPictures(content: String) {
    #expect(finding(content) == nil)
    let prologue = """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
      <!ENTITY ns_svg "http://www.w3.org/2000/svg">
      ]>
      """
    #expect(finding(content, prologue: prologue) == nil)
  }

  @Test(arguments: [
    "", "<", "<a", "<a b", "<a b=", "<a b='", "<!", "<!--", "<?", "<![CDATA[", "</",
  ])
  func endsAtTheEndOfAnyText(text: String) {
    #expect(SVGScanner.finding(in: Array(text.utf8)) == nil)
  }
}
