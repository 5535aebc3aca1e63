import Preview
import Publishing
import Testing

/// Holds what a preview answers to each kind of request.
@Suite struct ResponderTests {
  private let disk: MemoryFileSystem

  init() { disk = MemoryFileSystem(SmallHandbook.files) }

  /// The address of each file gives what a build writes there, but for the tag of the preview.
  @Test func answersWithTheBytesThatABuildWrites() async throws {
    let session = await SmallHandbook.session(disk)
    let state = await session.state(for: "")
    let site = try #require(state.site)
    _ = try await Pipeline.build(site.loaded, to: "Site", on: disk)
    let paths = try await site.paths()
    let built = disk.paths.filter { $0.hasPrefix("Site/") }.map { String($0.dropFirst(5)) }
    #expect(paths == built.filter { !$0.hasPrefix(".") })
    #expect(paths.count > 40)
    for path in paths {
      let response = try await response(RequestedPath.encode(path), session)
      var expected = try #require(disk.text("Site/\(path)"))
      if path.hasSuffix(".html") {
        #expect(response.status == 200 && response["ETag"] != nil)
        let version = try #require(response["ETag"]).trimming { $0 == "\"" }
        let tag = LiveTag.tag(version: String(version))
        expected = expected.replacing("</head>", with: "\(tag)</head>", maxReplacements: 1)
        // (It has the nearest addresses at once, and no script to find them.)
        if path == "404.html" { continue }
      }
      #expect(String(decoding: response.body, as: UTF8.self) == expected, "\(path)")
      #expect(response["Content-Type"] == MediaType.ofFile(path))
    }
  }

  @Test func answersForFoldersByTheirIndex() async throws {
    let session = await SmallHandbook.session(disk)
    let home = try await response("/", session)
    #expect(home.status == 200 && Self.text(home).contains("<title>Stores"))
    let folder = try await response("/guides?x", session)
    #expect(folder.status == 301 && folder["Location"] == "/guides/")
    #expect(try await response("/guides/", session).status == 200)
  }

  @Test(arguments: [
    "/Content/index.md", "/fingerpost.yml", "/.fingerpost-site", "/store.decision.yml", "/nothing",
  ])
  func hasNothingOutsideThePlan(path: String) async throws {
    let session = await SmallHandbook.session(disk)
    #expect(try await response(path, session).status == 404)
  }

  @Test func offersTheNearestAddressesWhereThereIsNothing() async throws {
    let session = await SmallHandbook.session(disk)
    let missing = try await response("/guides/tabels.html", session)
    #expect(missing.status == 404)
    #expect(missing["Content-Type"] == "text/html; charset=utf-8")
    let text = Self.text(missing)
    #expect(text.contains("<li><a href=\"/guides/tables.html\">Tables</a></li>"))
    #expect(text.contains("/.fingerpost/preview.js?"))
    #expect(!text.contains("nearest.js"))
    // It shows the page as soon as there is one.
    disk.set("Content/guides/tabels.md", Array("# Tabels\n".utf8))
    _ = await session.load(Change(["Content/guides/tabels.md"]))
    let found = try await response("/guides/tabels.html", session)
    #expect(found.status == 200 && found["ETag"] != missing["ETag"])
  }

  @Test func offersNoPageTwiceWhereThereIsNothing() async throws {
    disk.set("Content/guides/graphs.md", Array("---\naliases: [guides/grafs.md]\n---\n".utf8))
    let session = await SmallHandbook.session(disk)
    #expect(try await response("/guides/print.html", session).status == 200)
    let text = Self.text(try await response("/guides/graf.html", session))
    let start = try #require(text.firstRange(of: "<h2 id=\"meant\">")).upperBound
    let near = text[start...].split(separator: "</section>")[0]
    #expect(near.ranges(of: ">Guides</a></li>").count == 1)
    #expect(near.ranges(of: ">Graphs</a></li>").count == 1)
  }

  @Test(arguments: ["/../Content/index.md", "/%2e%2e/x", "//evil.example/", "/a\\b", "*"])
  func refusesPathsThatClimb(path: String) async throws {
    let session = await SmallHandbook.session(disk)
    #expect(try await response(path, session).status == 400)
  }

  @Test func refusesForeignHosts() async throws {
    let session = await SmallHandbook.session(disk)
    for path in ["/", "/.fingerpost/events", "/.fingerpost/preview.js"] {
      let response = try await response(path, session, host: "evil.example:8000")
      #expect(response.status == 421)
      #expect(!Self.text(response).contains("Stores"))
    }
  }

  @Test func answersToGetAndHeadAlone() async throws {
    let session = await SmallHandbook.session(disk)
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "get"] {
      let response = try await response("/", session, method: method)
      #expect(response.status == 405 && response["Allow"] == "GET, HEAD")
    }
    let (head, get) = (
      try await response("/", session, method: "HEAD"), try await response("/", session)
    )
    #expect(head == get)
  }

  @Test func sendsAPartOfAFile() async throws {
    let session = await SmallHandbook.session(disk)
    let part = try await response("/code/count.py", session, fields: "Range: bytes=0-4\r\n")
    #expect(part.status == 206 && Self.text(part) == "print")
    #expect(part["Content-Range"] == "bytes 0-4/9")
    let none = try await response("/code/count.py", session, fields: "Range: bytes=9-\r\n")
    #expect(none.status == 416 && none["Content-Range"] == "bytes */9")
    let whole = try await response("/code/count.py", session)
    #expect(whole.status == 200 && whole["Accept-Ranges"] == "bytes" && whole.body.count == 9)
  }

  @Test func sendsAPartOnlyOfTheSamePage() async throws {
    let session = await SmallHandbook.session(disk)
    let tag = try #require(try await response("/", session)["ETag"])
    func status(_ condition: String) async throws -> Int {
      let fields = "Range: bytes=0-4\r\nIf-Range: \(condition)\r\n"
      return try await response("/", session, fields: fields).status
    }
    #expect(try await status(tag) == 206)
    #expect(try await status("\"other\"") == 200)
  }

  @Test func sendsItsOwnScriptAndEvents() async throws {
    let session = await SmallHandbook.session(disk)
    let script = try await response("/.fingerpost/preview.js?1", session)
    #expect(script["Content-Type"] == "text/javascript; charset=utf-8")
    #expect(try await response("/.fingerpost/preview.css", session).status == 200)
    #expect(try await response("/.fingerpost/secret", session).status == 404)
    let request = try RequestTests.read(
      "GET /.fingerpost/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(
      await Responder(HostRule()).answer(request, in: { await session.state(for: $0) }) == .events)
  }

  @Test func findsPagesBelowThePathOfTheBaseURL() async throws {
    disk.set(
      "Content/fingerpost.yml",
      Array("title: Stores\nbase-url: https://docs.example/deep/stores/\n".utf8))
    let session = await SmallHandbook.session(disk)
    for path in ["/guides/tables.html", "/deep/stores/guides/tables.html", "/deep/stores"] {
      #expect(try await response(path, session).status == 200, "\(path)")
    }
    let missing = Self.text(try await response("/guides/tabels.html", session))
    #expect(missing.contains("<a href=\"/guides/tables.html\">"))
  }

  @Test func saysThatTheContentCannotBeRead() async throws {
    let session = await SmallHandbook.session(MemoryFileSystem())
    let response = try await response("/guides/tables.html", session)
    #expect(response.status == 503)
    #expect(Self.text(response).contains("/.fingerpost/preview.js?"))
  }

  private func response(
    _ target: String, _ session: PreviewSession, method: String = "GET",
    host: String = "localhost:8000", fields: String = ""
  ) async throws -> Response {
    let request = try RequestTests.read(
      "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\n\(fields)\r\n")
    let answer = await Responder(HostRule()).answer(
      request, in: { await session.state(for: $0) })
    guard case .response(let response) = answer else {
      throw UnexpectedAnswer()
    }
    return response
  }

  private struct UnexpectedAnswer: Error {}

  private static func text(_ response: Response) -> String {
    String(decoding: response.body, as: UTF8.self)
  }
}

extension String {
  /// The text without characters at its ends.
  fileprivate func trimming(_ isCut: (Character) -> Bool) -> Substring {
    var text = drop(while: isCut)
    while let last = text.last, isCut(last) { text.removeLast() }
    return text
  }
}
