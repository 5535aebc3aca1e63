internal import JSON

/// What a page is told of a state, as a server-sent event.
package struct LiveEvent: Sendable {
  /// The event as it is sent.
  package let bytes: [UInt8]

  package init(_ state: PreviewState) {
    let data: JSON = .members([
      "number": .integer(state.number), "errors": state.errors.map { .string($0) },
    ])
    // (`line` ends with a line feed, and an empty line ends an event.)
    bytes = Array("retry: 500\ndata: \(data.line)\n".utf8)
  }
}
