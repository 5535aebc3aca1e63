/// What a citation's id leads to.
package enum Citation: Sendable, Hashable {
  case found(CitationTarget)
  /// No such id; the nearest one, if any is near.
  case unknown(nearest: String?)
  /// Several decisions have the id; the ids with which to say which.
  case ambiguous([String])
}
