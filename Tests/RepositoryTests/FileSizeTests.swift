import TestSupport
import Testing

/// Holds the range of sizes: one idea per file, so neither a page of many nor a dozen lines of one.
@Suite struct FileSizeTests {
  @Test func keepsFilesNearTheirMedian() throws {
    let lengths = try Project.files(below: "Sources", suffix: ".swift").map { file in
      try Project.text(file).split(separator: "\n").count
    }.sorted()
    let median = lengths[lengths.count / 2]
    #expect((60...120).contains(median), "the median file has \(median) lines")
  }

  @Test func hasFewFilesOfADozenLines() throws {
    let files = Project.files(below: "Sources", suffix: ".swift")
    let small = try files.filter { try Project.text($0).split(separator: "\n").count <= 12 }
    #expect(small.count * 50 <= files.count, "\(small.count) of \(files.count): \(small)")
  }
}
