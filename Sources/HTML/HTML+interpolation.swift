extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral markup: String) {
    self.init()
    append(trusted: markup)
  }

  package init(stringInterpolation: Interpolation) { self = stringInterpolation.html }

  /// Collects the markup of a literal and the values in it.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ markup: String) { html.append(trusted: markup) }

    /// Text, escaped.
    package mutating func appendInterpolation(_ text: String) { html.append(text: text) }

    package mutating func appendInterpolation(_ number: Int) { html.append(text: "\(number)") }

    /// Markup, as it is.
    package mutating func appendInterpolation(_ markup: HTML) { html.append(markup) }

    /// Markup one after the other.
    package mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { html.append(part) }
    }

    /// An attribute with the space before it, or nothing where the value is nil.
    ///
    /// - Parameter attribute: a name from the source code, never from the content.
    package mutating func appendInterpolation(attribute: StaticString, _ value: String?) {
      guard let value else { return }
      html.append(trusted: " \(attribute)=\"")
      html.append(text: value)
      html.append(trusted: "\"")
    }

    /// A URL for a double-quoted attribute, percent-encoded and escaped (see ``HTML/init(url:)``).
    package mutating func appendInterpolation(url: String) { html.append(HTML(url: url)) }
  }
}

extension DefaultStringInterpolation {
  /// Markup has no place in text: this warns, and so fails the build, where a literal that was
  /// meant as markup was taken for a string.
  @available(*, deprecated, message: "the literal is text; give it the type HTML")
  package mutating func appendInterpolation(_ markup: HTML) {
    appendInterpolation(markup.string)
  }
}

extension Sequence<HTML> {
  /// The pieces one after the other, with `separator` between them.
  package func joined(separator: HTML = HTML()) -> HTML {
    var sum = HTML()
    var isFirst = true
    for piece in self {
      if !isFirst { sum.append(separator) }
      sum.append(piece)
      isFirst = false
    }
    return sum
  }
}
