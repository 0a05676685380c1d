/// Found, false and missed things, and the rates that follow.
public struct Tally: Hashable, Sendable, Codable {
    /// Rightly found.
    public private(set) var tp = 0
    /// Given though wrong or not there.
    public private(set) var fp = 0
    /// There, but missed or given wrongly.
    public private(set) var fn = 0

    init() {}

    mutating func add(right: Int = 0, false wrong: Int = 0, missed: Int = 0) {
        tp += right
        fp += wrong
        fn += missed
    }

    public var precision: Double { tp + fp == 0 ? 1 : Double(tp) / Double(tp + fp) }
    public var recall: Double { tp + fn == 0 ? 1 : Double(tp) / Double(tp + fn) }
    public var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    private enum CodingKeys: String, CodingKey { case tp, fp, fn, precision, recall, f1 }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        tp = try values.decode(Int.self, forKey: .tp)
        fp = try values.decode(Int.self, forKey: .fp)
        fn = try values.decode(Int.self, forKey: .fn)
    }

    /// Rates to four digits.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(tp, forKey: .tp)
        try values.encode(fp, forKey: .fp)
        try values.encode(fn, forKey: .fn)
        try values.encode(precision.toFourDigits, forKey: .precision)
        try values.encode(recall.toFourDigits, forKey: .recall)
        try values.encode(f1.toFourDigits, forKey: .f1)
    }
}

extension Double {
    var toFourDigits: Double { (self * 10_000).rounded() / 10_000 }
}

/// A share of a count.
public struct Share: Hashable, Sendable, Codable {
    public internal(set) var count = 0
    public internal(set) var of = 0

    init(_ count: Int = 0, of total: Int = 0) { (self.count, of) = (count, total) }

    mutating func add(_ holds: Bool) {
        count += holds ? 1 : 0
        of += 1
    }

    /// 0 of 0 counts as 0.
    public var value: Double { Double(count) / Double(max(1, of)) }
}
