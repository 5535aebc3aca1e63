/// A member of a JSON object; one without a value is left out.
struct JSONMember {
  let name: StaticString
  let value: JSONValue?

  init(_ name: StaticString, _ value: JSONValue?) {
    self.name = name
    self.value = value
  }

  init(_ name: StaticString, _ text: String?) { self.init(name, text.map { .text($0) }) }

  /// Nothing where the list is empty.
  init(_ name: StaticString, list: [String]) { self.init(name, list.isEmpty ? nil : .texts(list)) }
}
