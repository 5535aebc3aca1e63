internal import JSON
internal import YAML

/// Turns the keys of a file into a JSON Schema of draft 7, which editors know best.
struct SchemaWriter {
  /// Whether a key with nothing behind it is as good as none, and `yes` is true.
  let isLenient: Bool

  /// The schema of a whole file.
  func schema(of shape: Shape, title: String) -> JSON {
    .object(
      [
        JSON.Member("$schema", "http://json-schema.org/draft-07/schema#"),
        JSON.Member("title", .string(title)),
      ] + members(of: shape))
  }

  private func members(of shape: Shape) -> [JSON.Member] {
    let required = shape.keys.filter(\.isRequired).map(\.name)
    return [JSON.Member("type", "object"), JSON.Member("properties", properties(of: shape))]
      + (required.isEmpty ? [] : [JSON.Member("required", .strings(required))])
      + [JSON.Member("additionalProperties", .bool(false))]
  }

  private func properties(of shape: Shape) -> JSON {
    .object(
      shape.keys.map { key in
        // (A key that is not required may have nothing behind it.)
        let value = schema(of: key.value, mayBeMissing: isLenient && !key.isRequired)
        return JSON.Member(
          key.name, .object([JSON.Member("description", .string(key.meaning))] + value))
      })
  }

  private func schema(of value: ValueShape) -> JSON {
    .object(schema(of: value, mayBeMissing: false))
  }

  private func schema(of value: ValueShape, mayBeMissing: Bool) -> [JSON.Member] {
    let members = bare(value)
    guard mayBeMissing, !members.isEmpty else { return members }
    return [JSON.Member("anyOf", .array([.object(members), ["type": "null"]]))]
  }

  private func bare(_ value: ValueShape) -> [JSON.Member] {
    switch value {
    // What looks like a number or a truth value is read as it is written.
    case .text:
      let type = JSON.Member("type", ["string", "number", "boolean"])
      return isLenient ? [type] : [type, JSON.Member("minLength", 1)]
    case .matching(let pattern):
      return [JSON.Member("type", "string"), JSON.Member("pattern", .string(pattern))]
    case .texts:
      let list = ValueShape.list(of: .text, 0...Int.max)
      return bare(.either([.text, list]))
    case .choice(let words): return [JSON.Member("enum", .strings(words))]
    case .number(let range):
      return [JSON.Member("type", "number")] + Self.limits(range)
    case .whole(let range):
      return [
        JSON.Member("type", "integer"), JSON.Member("minimum", .integer(range.lowerBound)),
        JSON.Member("maximum", .integer(range.upperBound)),
      ]
    case .truth:
      if !isLenient { return [JSON.Member("type", "boolean")] }
      return [JSON.Member("enum", [.bool(true), .bool(false), "yes", "no", "on", "off"])]
    case .date:
      return [
        JSON.Member("type", "string"),
        JSON.Member("pattern", #"^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$"#),
      ]
    case .mapping(let shape): return members(of: shape)
    case .entries(let entries): return members(of: entries)
    case .list(let item, let count):
      return [JSON.Member("type", "array"), JSON.Member("items", schema(of: item))]
        + (count.lowerBound > 0 ? [JSON.Member("minItems", .integer(count.lowerBound))] : [])
        + (count.upperBound < .max ? [JSON.Member("maxItems", .integer(count.upperBound))] : [])
    case .either(let values): return [JSON.Member("anyOf", .array(values.map(schema)))]
    case .nothing: return [JSON.Member("type", "null")]
    case .anything: return []
    }
  }

  private func members(of entries: ValueShape.Entries) -> [JSON.Member] {
    var members = [JSON.Member("type", "object")]
    if !entries.known.keys.isEmpty {
      members.append(JSON.Member("properties", properties(of: entries.known)))
    }
    if entries.areIDs {
      var names = [JSON.Member("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")]
      if !entries.reserved.isEmpty {
        names.append(JSON.Member("not", ["enum": .strings(entries.reserved)]))
      }
      members.append(JSON.Member("propertyNames", .object(names)))
    }
    if entries.least > 0 { members.append(JSON.Member("minProperties", .integer(entries.least))) }
    return members + [JSON.Member("additionalProperties", schema(of: entries.value))]
  }

  private static func limits(_ range: ClosedRange<Double>) -> [JSON.Member] {
    let greatest = Double.greatestFiniteMagnitude
    return (range.lowerBound > -greatest ? [JSON.Member("minimum", .number(range.lowerBound))] : [])
      + (range.upperBound < greatest ? [JSON.Member("maximum", .number(range.upperBound))] : [])
  }
}
