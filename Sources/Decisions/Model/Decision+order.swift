internal import Diagnostics

extension Decision {
  /// The options in the order in which the author wrote them, by index. (Their own order is that of
  /// their ids, so that nothing which is worked out depends on the order of the file.)
  public var optionsAsWritten: [Int] {
    options.indices.sorted {
      options[$0].place.range.lowerBound < options[$1].place.range.lowerBound
    }
  }

  /// The questions in the order in which the author wrote them, by index.
  public var questionsAsWritten: [Int] {
    questions.indices.sorted {
      questions[$0].place.range.lowerBound < questions[$1].place.range.lowerBound
    }
  }
}
