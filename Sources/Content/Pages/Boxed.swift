/// A value of many parts that is seldom there: as an optional it takes no more room than a reference.
indirect enum Boxed<Value: Sendable>: Sendable {
  case value(Value)

  init(_ value: Value) { self = .value(value) }

  var value: Value {
    switch self {
    case .value(let value): value
    }
  }
}
