internal import Content

/// The media type of a file, by its name.
package enum MediaType {
  /// What a server sends as `Content-Type`.
  package static func ofFile(_ path: String) -> String {
    let name = URLPath.name(of: path)
    guard let dot = name.lastIndex(of: ".") else { return other }
    return types[name[name.index(after: dot)...].lowercased()] ?? other
  }

  /// What nobody knows a type for is saved and not shown.
  private static let other = "application/octet-stream"

  private static let types: [String: String] = [
    "html": "text/html; charset=utf-8",
    "htm": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "json": "application/json",
    "map": "application/json",
    "md": "text/markdown; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "yml": "text/plain; charset=utf-8",
    "yaml": "text/plain; charset=utf-8",
    "xml": "application/xml",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/x-icon",
    "bmp": "image/bmp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "ttf": "font/ttf",
    "otf": "font/otf",
    "pdf": "application/pdf",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "vtt": "text/vtt; charset=utf-8",
    "wasm": "application/wasm",
    "zip": "application/zip",
    "gz": "application/gzip",
    "webmanifest": "application/manifest+json",
  ]
}
