internal import Synchronization

/// Something that one worker tells the others.
final class Flag: Sendable {
  private let value: Atomic<Bool>

  init(isSet: Bool = false) { value = Atomic(isSet) }

  var isSet: Bool { value.load(ordering: .relaxed) }

  func set() { value.store(true, ordering: .relaxed) }
}
