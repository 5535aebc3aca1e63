import Content
import Testing

/// The tone of a drawing, by the colours that its SVG names.
@Suite struct ImageToneTests {
  @Test(arguments: [
    ("<svg id=\"a\" fill=\"#ffffff\"><path d=\"M0 0h9\"/></svg>", ImageTone.light),
    ("<svg><path fill='white' d='M0'/><circle style=\"fill:#FAFAFA;stroke:none\"/></svg>", .light),
    ("<svg viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/></svg>", .dark),
    ("<svg><g fill=\"currentColor\"><rect/><rect/></g></svg>", .dark),
  ])
  func tellsLightFromDark(svg: String, tone: ImageTone) {
    #expect(ImageTone(svg: Array(svg.utf8)) == tone)
  }

  @Test(arguments: [
    "<svg><path fill=\"#fff\"/><path d=\"M0 0h9\"/></svg>",
    "<svg fill=\"#1f4f94\"><path/></svg>",
    "<svg fill=\"url(#a)\"><path/></svg>",
    "<svg fill=\"#fff\"><style>path{fill:red}</style><path/></svg>",
    "<svg fill=\"#fff\"><image href=\"a.png\"/></svg>",
    "<svg></svg>",
    "white",
  ])
  func saysNothingOfColoursBetweenAndUnknown(svg: String) {
    #expect(ImageTone(svg: Array(svg.utf8)) == nil)
  }
}
