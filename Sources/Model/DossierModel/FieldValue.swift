public import PageModel

/// One value of a field.
public enum FieldValue: Hashable, Sendable, Codable {
    /// As printed, white space folded.
    case text(String)
    case amount(Montant)
    case date(CalendarDate)
    case time(TimeOfDay)
    /// The raw value of the field's own enumeration (`ModaliteSignification`, `Civilite`, …).
    case choice(String)
    case flag(Bool)

    public enum Kind: String, Hashable, Sendable, Codable { case text, amount, date, time, choice, flag }

    public var kind: Kind {
        switch self {
        case .text: .text
        case .amount: .amount
        case .date: .date
        case .time: .time
        case .choice: .choice
        case .flag: .flag
        }
    }
}

/// The name and version of a rule that made a value or a finding, as its rule file states it.
public struct RuleID: Hashable, Sendable, Codable, CustomStringConvertible {
    public let name: String
    public let version: Int

    public init(name: String, version: Int) {
        self.name = name
        self.version = version
    }

    public var description: String { "\(name)@\(version)" }
}

/// Where a value comes from.
public struct Provenance: Hashable, Sendable, Codable {
    public enum Author: Hashable, Sendable, Codable {
        case rule(RuleID)
        /// An account, by its opaque id.
        case person(String)
    }

    public let author: Author
    /// 1-based page of the file; nil when a person gave the value without pointing at a page.
    public let page: Int?
    /// Points, origin top-left, upright page.
    public let box: Box?
    /// The words as read, before normalisation.
    public let rawText: String

    public init(author: Author, page: Int?, box: Box?, rawText: String) {
        self.author = author
        self.page = page
        self.box = box
        self.rawText = rawText
    }
}

/// What speaks for a value, in numbers: what its confidence is computed from, kept so that it can be computed anew.
public struct Grounds: Hashable, Sendable, Codable {
    /// How far the score lies above what the rule asks for: 0 just good enough, 1 nearly certain, more beyond.
    public let strength: Double
    /// The same measure by which the next other value was left behind; nil where values are not compared one by one.
    public let lead: Double?
    /// Mean confidence of its words, 0 to 1.
    public let reading: Double
    /// Least confidence among its words, 0 to 1.
    public let weakest: Double
    /// How well the words fit the pattern of the value, 0 to 1.
    public let fit: Double

    public init(strength: Double, lead: Double?, reading: Double, weakest: Double, fit: Double) {
        self.strength = strength
        self.lead = lead
        self.reading = reading
        self.weakest = weakest
        self.fit = fit
    }
}

/// A value with the evidence for it.
public struct Extracted<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    public let value: Value
    public let confidence: Confidence
    public let source: Provenance
    /// Nil when a person gave the value.
    public let grounds: Grounds?

    public init(_ value: Value, confidence: Confidence, source: Provenance, grounds: Grounds? = nil) {
        self.value = value
        self.confidence = confidence
        self.source = source
        self.grounds = grounds
    }
}
