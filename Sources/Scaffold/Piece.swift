internal import Content
internal import YAML

/// One thing that is added to a handbook, from a template.
package enum Piece: String, Sendable, CaseIterable {
  case page
  case decision
  /// What was decided, and why: a page in the shape of MADR (version 4), as ``Wording/record`` writes
  /// it of an outcome.
  case record

  /// Why a path names nothing that could be written.
  package struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String
  }

  /// The files of a piece, each with its title, its id and the day filled in.
  ///
  /// A decision comes with the evidence that its rules rest on, in a file beside it.
  ///
  /// - Parameters:
  ///   - path: where it goes, with the ending of its kind or without.
  ///   - day: counted from 1970-01-01.
  ///   - schemas: the way from its folder to that of the schemas; nil where there are none.
  package func files(
    at path: String, day: Int, schemas: String? = nil
  ) throws(Refusal) -> [ScaffoldFile] {
    let stem = stem(of: path)
    let name = URLPath.name(of: stem)
    if name.isEmpty || name == "." || name == ".." {
      throw Refusal(description: "'\(path)' names no file")
    }
    if ContentTree.isHidden(name) {
      throw Refusal(
        description: "'\(name)' would not be published, since it begins with '\(name.prefix(1))'")
    }
    let title = title(ofName: stem)
    var values = [
      "title": Self.quoted(title), "heading": Self.escaped(title),
      "date": CalendarDate.text(ofDay: day),
    ]
    switch self {
    case .page: return [Self.file("\(stem).md", PackageResources.page_md, values)]
    case .record: return [Self.file("\(stem).md", PackageResources.record_md, values)]
    case .decision:
      let id = Self.id(ofPath: path)
      if id.isEmpty {
        throw Refusal(description: "'\(name)' has no letter from a to z and no digit for an id")
      }
      values["id"] = id
      values["schema"] = schemas.map { FileSchema.decision.comment($0) + "\n" } ?? ""
      let decision = Self.file("\(stem).decision.yml", PackageResources.piece_decision_yml, values)
      values["schema"] = schemas.map { FileSchema.evidence.comment($0) + "\n" } ?? ""
      let evidence = Self.file("\(stem).evidence.yml", PackageResources.piece_evidence_yml, values)
      return [decision, evidence]
    }
  }

  /// The title of a piece at a path: the name in words; the number before the name of a record is no
  /// part of it.
  package func title(ofPath path: String) -> String {
    title(ofName: stem(of: path))
  }

  /// The date of a day counted from 1970-01-01, as `2026-11-23`.
  package static func date(ofDay day: Int) -> String { CalendarDate.text(ofDay: day) }

  private func title(ofName stem: String) -> String {
    let words = FileName.words(of: "\(stem).md")
    guard self == .record else { return words }
    let rest = words.drop { ("0"..."9").contains($0) }.drop { $0 == " " }
    return rest.isEmpty ? words : rest.prefix(1).uppercased() + rest.dropFirst()
  }

  private func stem(of path: String) -> String {
    self == .decision ? Self.decisionStem(of: path) : Self.without(".md", path)
  }

  /// The path of a decision without its ending, however it is spelled.
  private static func decisionStem(of path: String) -> String {
    without(".decision", without(".yaml", without(".yml", path)))
  }

  /// The id of the decision at a path: the letters and digits of its name, in words joined by `-`;
  /// empty where it has none.
  package static func id(ofPath path: String) -> String {
    URLPath.name(of: decisionStem(of: path)).lowercased()
      .split { !(("a"..."z").contains($0) || ("0"..."9").contains($0)) }
      .joined(separator: "-")
  }

  private static func without(_ ending: String, _ path: String) -> String {
    path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path
  }

  /// Text as a scalar in double quotes, which YAML reads as JSON does.
  private static func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      default: scalar.properties.generalCategory == .control ? " " : String(scalar)
      }
    }
    return "\"\(plain.joined())\""
  }

  /// Text of which Markdown makes nothing else.
  private static func escaped(_ text: String) -> String {
    let special: Set<Character> = [
      "\\", "`", "*", "_", "[", "]", "<", ">", "#", "&", "!", "|", "~",
    ]
    return text.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private static func file(
    _ path: String, _ template: [UInt8], _ values: [String: String]
  ) -> ScaffoldFile {
    var text = String(decoding: template, as: UTF8.self)
    for (name, value) in values { text = text.replacing("{{\(name)}}", with: value) }
    return ScaffoldFile(path, Array(text.utf8))
  }
}
