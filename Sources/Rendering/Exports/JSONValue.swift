/// What a member of a JSON object may hold.
enum JSONValue {
  case text(String)
  case texts([String])
  case flag(Bool)
  case object([JSONMember])
  /// Objects, a line each.
  case objects([[JSONMember]])
}
