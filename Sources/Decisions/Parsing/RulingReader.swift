internal import Diagnostics
internal import Solver
internal import YAML

/// Reads the rulings of a decision.
enum RulingReader {
  /// The rulings, sorted by id.
  static func rulings(_ entry: YAMLEntry?, _ reader: inout NodeReader) -> [Ruling] {
    guard let entry else { return [] }
    let place = reader.place(entry.keyRange)
    guard let entries = reader.entries(of: entry.value, "'rulings'", at: place) else { return [] }
    var rulings: [Ruling] = []
    for entry in entries {
      let id = reader.placed(entry.key, entry.keyRange)
      let owner = "ruling '\(id.text)'"
      guard reader.isID(id, "the id of a ruling"),
        let fields = reader.fields(
          of: entry.value, owner, at: id.place, keys: DecisionShape.ruling.names,
          unknown: .decision)
      else { continue }
      for key in ["prefer", "over"] {
        if let entry = reader.required(key, of: fields), entry.value.sequence?.isEmpty == true {
          let place = reader.place(entry.keyRange)
          reader.report(.decision, "'\(key)' of \(owner) is empty", at: place)
        }
      }
      let because = reader.text("because", of: fields)
      if because == nil, fields.unknown.isEmpty {
        reader.report(.unsupportedRule, "\(owner) gives no reason", at: id.place)
      }
      rulings.append(
        Ruling(
          id: id.text,
          prefer: reader.texts("prefer", of: fields, isSet: true),
          over: reader.texts("over", of: fields, isSet: true),
          because: because?.text ?? "",
          place: id.place
        ))
    }
    return rulings.sorted { $0.id < $1.id }
  }
}

/// Holds rulings and `overrides` against the rules that they name.
struct RulingCheck {
  private let decision: Decision
  private var indices: [String: Int] = [:]

  init(_ decision: Decision) {
    self.decision = decision
    for (index, rule) in decision.rules.enumerated() { indices[rule.id] = index }
  }

  /// Names that name no rule or a retired one, preferences against or along strength, and cycles.
  func check(_ reader: inout NodeReader) {
    for ruling in decision.rulings {
      let prefer = ruling.prefer.compactMap { self.rule($0, "ruling '\(ruling.id)'", &reader) }
      let over = ruling.over.compactMap { self.rule($0, "ruling '\(ruling.id)'", &reader) }
      for (winner, _) in prefer {
        for (loser, word) in over { compare(winner, loser, word, &reader) }
      }
    }
    for (winner, rule) in decision.rules.enumerated() {
      for word in rule.overrides {
        if let (loser, _) = self.rule(word, "'overrides'", &reader), !rule.isRetired {
          compare(winner, loser, word, &reader)
        }
      }
      if let by = rule.retirement?.by, indices[by.text] == nil { unknown(by, &reader) }
    }
    reportCycles(&reader)
  }

  private func rule(
    _ word: PlacedText, _ owner: String, _ reader: inout NodeReader
  ) -> (Int, PlacedText)? {
    guard let index = indices[word.text] else {
      unknown(word, &reader)
      return nil
    }
    let rule = decision.rules[index]
    guard rule.isRetired else { return (index, word) }
    let successor = rule.retirement?.by.map { [Note("its successor is '\($0.text)'")] } ?? []
    reader.report(
      .retiredRule, "\(owner) names the retired rule '\(word.text)' and is ignored for it",
      at: word.place, notes: successor)
    return nil
  }

  private func unknown(_ word: PlacedText, _ reader: inout NodeReader) {
    let known = decision.rules.map { PlacedText($0.id, at: $0.place) }
    reader.reportUnknown(
      .unknownRule, "no rule '\(word.text)' in this decision", word, known: known)
  }

  private func compare(
    _ winner: Int, _ loser: Int, _ word: PlacedText, _ reader: inout NodeReader
  ) {
    let (strong, weak) = (decision.rules[winner], decision.rules[loser])
    if strong.strength < weak.strength {
      let message =
        "'\(strong.id)' (\(strong.strength.rawValue)) cannot be preferred to the stronger "
        + "'\(weak.id)' (\(weak.strength.rawValue))"
      let note = Note("raise the strength of '\(strong.id)' instead", place: strong.place)
      reader.report(.rulingUpward, message, at: word.place, notes: [note])
    } else if strong.strength > weak.strength {
      let message =
        "'\(strong.id)' (\(strong.strength.rawValue)) wins over '\(weak.id)' "
        + "(\(weak.strength.rawValue)) without a ruling"
      reader.report(.rulingWithoutEffect, message, at: word.place)
    }
  }

  /// One diagnostic for each set of rules that are on one cycle.
  private func reportCycles(_ reader: inout NodeReader) {
    let precedence = decision.precedence
    var steps = precedence.narrower
    var places: [[Int]: SourceRange] = [:]
    func add(_ prefer: PlacedText, _ over: PlacedText, at place: SourceRange) {
      guard let winner = indices[prefer.text], let loser = indices[over.text],
        decision.rules[winner].strength == decision.rules[loser].strength,
        !decision.rules[winner].isRetired, !decision.rules[loser].isRetired
      else { return }
      steps[winner, loser] = true
      let known = places[[winner, loser]]
      if known.map({ $0.range.lowerBound > place.range.lowerBound }) ?? true {
        places[[winner, loser]] = place
      }
    }
    for ruling in decision.rulings {
      for prefer in ruling.prefer { for over in ruling.over { add(prefer, over, at: over.place) } }
    }
    for rule in decision.rules {
      for over in rule.overrides { add(PlacedText(rule.id, at: rule.place), over, at: over.place) }
    }
    var seen: Set<Int> = []
    for rule in precedence.cyclic where !seen.contains(rule) {
      let cycle = shortestCycle(through: rule, steps)
      seen.formUnion(component(of: rule, steps))
      let pairs = zip(cycle, cycle.dropFirst() + cycle.prefix(1))
      let notes = pairs.map { winner, loser in
        let names = "'\(decision.rules[winner].id)' over '\(decision.rules[loser].id)'"
        let place = places[[winner, loser]]
        return Note(
          place == nil ? "\(names), since it is narrower" : names,
          place: place ?? decision.rules[winner].place)
      }
      let names = cycle.map { "'\(decision.rules[$0].id)'" }.joined(separator: ", ")
      let place = pairs.compactMap { places[[$0, $1]] }
        .min { $0.range.lowerBound < $1.range.lowerBound }
      let message =
        cycle.count == 1
        ? "\(names) is preferred to itself" : "\(names) are preferred to one another in a cycle"
      reader.report(
        .rulingCycle, message, at: place ?? decision.rules[rule].place,
        notes: cycle.count == 1 ? [] : notes)
    }
  }

  /// The rules from a rule back to itself over the fewest steps.
  private func shortestCycle(through start: Int, _ steps: BitMatrix) -> [Int] {
    var before: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let rule = queue[next]
      next += 1
      for target in steps.columns(of: rule) {
        if target == start {
          var path = [rule]
          while let last = path.last, last != start, let previous = before[last] {
            path.append(previous)
          }
          return path.reversed()
        }
        if before[target] == nil {
          before[target] = rule
          queue.append(target)
        }
      }
    }
    return [start]
  }

  /// The rules that a rule reaches and that reach it.
  private func component(of rule: Int, _ steps: BitMatrix) -> [Int] {
    var closed = steps
    closed.closeTransitively()
    return closed.columns(of: rule).filter { closed[$0, rule] }
  }
}
