extension JSON {
  mutating func object(_ members: [JSONMember]) {
    raw("{")
    var isFirst = true
    for member in members {
      guard let value = member.value else { continue }
      if !isFirst { raw(",") }
      isFirst = false
      raw("\"")
      raw(member.name)
      raw("\":")
      write(value)
    }
    raw("}")
  }

  private mutating func write(_ value: JSONValue) {
    switch value {
    case .text(let text): string(text)
    case .texts(let texts): array(texts) { $0.string($1) }
    case .flag(let flag): raw(flag ? "true" : "false")
    case .object(let members): object(members)
    case .objects(let objects):
      array(objects) { json, members in
        json.raw("\n")
        json.object(members)
      }
    }
  }
}
