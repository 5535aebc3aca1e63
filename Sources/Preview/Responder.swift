internal import Content

/// Answers the requests for a site; it sees no socket.
package struct Responder: Sendable {
  private let hosts: HostRule

  package init(_ hosts: HostRule) { self.hosts = hosts }

  /// What a request gets at once; ``events`` where it waits for what happens.
  package enum Answer: Sendable, Hashable {
    case response(Response)
    case events
  }

  /// The answer to a request.
  ///
  /// - Parameter state: what is shown, as soon as it holds what is at a path below the root.
  package func answer(
    _ request: Request, in state: (_ path: String) async -> PreviewState
  ) async -> Answer {
    guard hosts.allows(request.host) else {
      return .response(
        Response(
          status: 421, "this preview answers to localhost and to addresses in numbers only"))
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      let allow = Response.Field("Allow", "GET, HEAD")
      return .response(Response(status: 405, "a preview answers GET and HEAD", fields: [allow]))
    }
    guard let path = request.path.flatMap(RequestedPath.decode) else {
      return .response(Response(status: 400, "no file of a site can have this address"))
    }
    if path.hasPrefix(LiveTag.folder) { return own(String(path.dropFirst(LiveTag.folder.count))) }
    do {
      return .response(ranged(try await response(path, await state(path)), for: request))
    } catch {
      return .response(Response(status: 500, "\(error)"))
    }
  }

  /// What belongs to the preview and not to the site.
  private func own(_ name: String) -> Answer {
    switch name {
    case "events": .events
    case "preview.js":
      .response(Response(PackageResources.preview_js, type: MediaType.ofFile(name)))
    case "preview.css":
      .response(Response(PackageResources.preview_css, type: MediaType.ofFile(name)))
    default: .response(Response(status: 404, "the preview has no such file"))
    }
  }

  private func response(
    _ path: String, _ state: PreviewState
  ) async throws -> Response {
    guard let site = state.site else { return unread(state) }
    if let found = try await found(path, site, state) { return found }
    // Pages at any depth may name the site's files by the path of its base URL.
    let base = site.basePath
    if !base.isEmpty, path.hasPrefix(base) || "\(path)/" == base {
      let rest = String(path.dropFirst(base.count))
      if let found = try await found(rest, site, state) { return found }
    }
    guard let page = site.pageForMissing(path) else {
      return Response(status: 404, "there is nothing at \(RequestedPath.encode(path))")
    }
    return self.page(page, status: 404, state)
  }

  /// The file at a path, or the way to the index of a folder; nil where there is neither.
  private func found(
    _ path: String, _ site: PreviewSite, _ state: PreviewState
  ) async throws -> Response? {
    let name = path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : path
    if let file = try await site.file(at: name) {
      let type = MediaType.ofFile(name)
      if file.isMade, name.hasSuffix(".html") { return page(file.bytes, state) }
      return Response(file.bytes, type: type)
    }
    guard site.hasFolder(path) else { return nil }
    let location = Response.Field("Location", RequestedPath.encode("\(path)/"))
    return Response(status: 301, "the page is at \(path)/", fields: [location])
  }

  /// A page that has been made, with the script of the preview.
  private func page(_ bytes: [UInt8], status: Int = 200, _ state: PreviewState) -> Response {
    let version = state.version(of: bytes)
    return Response(
      status: status, LiveTag.add(to: bytes, version: version), type: MediaType.ofFile("x.html"),
      fields: [.init("ETag", "\"\(version)\"")])
  }

  /// A page that waits for content that can be read.
  private func unread(_ state: PreviewState) -> Response {
    let html = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>No content</title></head>
      <body><h1>The content cannot be read</h1></body></html>

      """
    return page(Array(html.utf8), status: 503, state)
  }

  /// The part of an answer that a request asks for.
  private func ranged(_ response: Response, for request: Request) -> Response {
    guard response.status == 200 else { return response }
    var response = response
    response.fields.append(.init("Accept-Ranges", "bytes"))
    if request.method != "GET" { return response }
    // A part is of use only with the other parts of the same file.
    if let condition = request["if-range"], condition != response["ETag"] { return response }
    let size = response.body.count
    switch ByteRange(request["range"], of: size) {
    case .whole: return response
    case .unsatisfiable:
      let field = Response.Field("Content-Range", "bytes */\(size)")
      return Response(status: 416, "the file has \(size) bytes", fields: [field])
    case .part(let part):
      response.status = 206
      response.fields.append(
        .init("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"))
      response.body = Array(response.body[part])
      return response
    }
  }
}
