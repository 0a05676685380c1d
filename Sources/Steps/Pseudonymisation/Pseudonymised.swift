/// A value from which the names of people have been taken out. Only this module makes one; it cannot be decoded; and
/// `DatasetExport` accepts nothing else: what was never pseudonymised cannot leave by mistake.
public struct Pseudonymised<Value: Sendable>: Sendable {
    public let value: Value

    init(_ value: Value) { self.value = value }
}
