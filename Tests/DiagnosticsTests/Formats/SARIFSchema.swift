/// The parts of the published schema of SARIF 2.1.0 that logs of ours use, for values of
/// `JSONSerialization`.
indirect enum SARIFSchema: Sendable {
  case string
  case uri
  case integer(minimum: Int)
  case oneOf([String])
  case array(SARIFSchema, minimum: Int = 0, isUnique: Bool = false)
  /// Properties with their schemas, and those that must be there; no others.
  case object([String: SARIFSchema], required: [String])
  /// Any properties, each of one schema.
  case map(SARIFSchema)
  case anything

  static let message = SARIFSchema.object(
    ["text": .string, "markdown": .string], required: ["text"])

  static let artifactLocation = SARIFSchema.object(
    ["uri": .uri, "uriBaseId": .string, "description": message], required: [])

  static let region = SARIFSchema.object(
    [
      "startLine": .integer(minimum: 1), "startColumn": .integer(minimum: 1),
      "endLine": .integer(minimum: 1), "endColumn": .integer(minimum: 1),
    ], required: [])

  static let location = SARIFSchema.object(
    [
      "id": .integer(minimum: -1), "message": message,
      "physicalLocation": .object(
        ["artifactLocation": artifactLocation, "region": region], required: ["artifactLocation"]),
    ], required: [])

  static let fix = SARIFSchema.object(
    [
      "description": message,
      "artifactChanges": .array(
        .object(
          [
            "artifactLocation": artifactLocation,
            "replacements": .array(
              .object(
                [
                  "deletedRegion": region,
                  "insertedContent": .object(["text": .string], required: []),
                ], required: ["deletedRegion"]),
              minimum: 1),
          ], required: ["artifactLocation", "replacements"]),
        minimum: 1, isUnique: true),
    ], required: ["artifactChanges"])

  static let level = SARIFSchema.oneOf(["none", "note", "warning", "error"])

  static let result = SARIFSchema.object(
    [
      "ruleId": .string, "ruleIndex": .integer(minimum: -1), "level": level, "message": message,
      "locations": .array(location), "relatedLocations": .array(location, isUnique: true),
      "fixes": .array(fix, isUnique: true), "properties": .map(.anything),
    ], required: ["message"])

  static let rule = SARIFSchema.object(
    [
      "id": .string, "name": .string, "shortDescription": message, "fullDescription": message,
      "help": message, "helpUri": .uri,
      "defaultConfiguration": .object(["level": level], required: []),
    ], required: ["id"])

  static let log = SARIFSchema.object(
    [
      "$schema": .uri, "version": .oneOf(["2.1.0"]),
      "runs": .array(
        .object(
          [
            "tool": .object(
              [
                "driver": .object(
                  ["name": .string, "rules": .array(rule, isUnique: true)], required: ["name"])
              ], required: ["driver"]),
            "columnKind": .oneOf(["utf16CodeUnits", "unicodeCodePoints"]),
            "originalUriBaseIds": .map(artifactLocation), "results": .array(result),
          ], required: ["tool"])),
    ], required: ["version", "runs"])

  /// What a value has that the schema does not allow, each as `path: what`.
  func violations(in value: Any, at path: String = "$") -> [String] {
    switch self {
    case .anything: return []
    case .string: return value is String ? [] : ["\(path): no string"]
    case .uri:
      guard let text = value as? String else { return ["\(path): no string"] }
      let isReference = text.utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && !"<>\"{}|\\^`".utf8.contains(byte)
      }
      return isReference ? [] : ["\(path): no URI reference: \(text)"]
    case .integer(let minimum):
      guard let number = value as? Int else { return ["\(path): no integer"] }
      return number >= minimum ? [] : ["\(path): \(number) is below \(minimum)"]
    case .oneOf(let words):
      guard let word = value as? String, words.contains(word) else {
        return ["\(path): none of \(words)"]
      }
      return []
    case .array(let schema, let minimum, let isUnique):
      guard let items = value as? [Any] else { return ["\(path): no array"] }
      var found = items.enumerated().flatMap { schema.violations(in: $1, at: "\(path)[\($0)]") }
      if items.count < minimum { found.append("\(path): fewer than \(minimum) items") }
      if isUnique, Set(items.map { "\($0)" }).count < items.count {
        found.append("\(path): an item occurs twice")
      }
      return found
    case .map(let schema):
      guard let members = value as? [String: Any] else { return ["\(path): no object"] }
      return members.flatMap { schema.violations(in: $1, at: "\(path).\($0)") }
    case .object(let properties, let required):
      guard let members = value as? [String: Any] else { return ["\(path): no object"] }
      let missing = required.filter { members[$0] == nil }.map { "\(path): no '\($0)'" }
      return missing
        + members.flatMap { name, value in
          properties[name]?.violations(in: value, at: "\(path).\(name)")
            ?? ["\(path): unknown property '\(name)'"]
        }
    }
  }
}
