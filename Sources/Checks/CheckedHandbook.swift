internal import Handbook

/// What every link is checked against.
///
/// An object, since each link has it: a handbook has too many parts to be copied for a look.
final class CheckedHandbook: Sendable {
  let handbook: Handbook
  let anchors: AnchorIndex

  init(_ handbook: Handbook) {
    self.handbook = handbook
    anchors = AnchorIndex(handbook)
  }
}
