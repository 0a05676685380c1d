/// The fields of one act: at most one value a path, every value of its path's kind.
public struct ActeFields: Hashable, Sendable {
    private var values: [FieldPath: Extracted<FieldValue>] = [:]

    public init() {}

    /// Setting a value of another kind than the path's is a programming error and is ignored in favour of the old value.
    public subscript(path: FieldPath) -> Extracted<FieldValue>? {
        get { values[path] }
        set {
            assert(newValue == nil || newValue?.value.kind == path.valueKind, "wrong kind of value at \(path)")
            guard newValue == nil || newValue?.value.kind == path.valueKind else { return }
            values[path] = newValue
        }
    }

    /// The one value of a leaf field; nil for fields of another shape.
    public subscript(champ: Champ) -> Extracted<FieldValue>? {
        get { FieldPath(champ).flatMap { values[$0] } }
        set { if let path = FieldPath(champ) { self[path] = newValue } }
    }

    /// In the order of the shared format.
    public var paths: [FieldPath] { values.keys.sorted() }
    public var isEmpty: Bool { values.isEmpty }
    public var count: Int { values.count }

    public func text(_ champ: Champ) -> String? { self[champ]?.value.text }
    public func text(_ path: FieldPath) -> String? { self[path]?.value.text }
    public func amount(_ champ: Champ) -> Montant? { self[champ]?.value.amount }
    public func date(_ champ: Champ) -> CalendarDate? { self[champ]?.value.date }
    public func date(_ path: FieldPath) -> CalendarDate? { self[path]?.value.date }
    public func time(_ champ: Champ) -> TimeOfDay? { self[champ]?.value.time }
    public func choice(_ champ: Champ) -> String? { self[champ]?.value.choice }
    public func choice(_ path: FieldPath) -> String? { self[path]?.value.choice }

    /// How many records a list field holds.
    public func listCount(_ champ: Champ) -> Int {
        (values.keys.lazy.filter { $0.champ == champ }.compactMap(\.index).max() ?? -1) + 1
    }

    public var demandes: [Demande] {
        Demande.allCases.filter { self[.demande($0)]?.value == .flag(true) }
    }
}

extension FieldValue {
    public var text: String? { if case .text(let value) = self { value } else { nil } }
    public var amount: Montant? { if case .amount(let value) = self { value } else { nil } }
    public var date: CalendarDate? { if case .date(let value) = self { value } else { nil } }
    public var time: TimeOfDay? { if case .time(let value) = self { value } else { nil } }
    public var choice: String? { if case .choice(let value) = self { value } else { nil } }
}

extension ActeFields: Codable {
    private struct Entry: Codable {
        let path: FieldPath
        let extracted: Extracted<FieldValue>
    }

    /// A list sorted by path, so that equal fields give equal bytes.
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        while !container.isAtEnd {
            let entry = try container.decode(Entry.self)
            guard entry.extracted.value.kind == entry.path.valueKind else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "Wrong kind of value at \(entry.path).")
            }
            values[entry.path] = entry.extracted
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for path in paths {
            guard let extracted = values[path] else { continue }
            try container.encode(Entry(path: path, extracted: extracted))
        }
    }
}
