public import PageModel

/// Consecutive pages of one file, 1-based, both ends included.
public struct PageRange: Hashable, Comparable, Sendable, Codable {
    public let first: Int
    public let last: Int

    /// Nil unless 1 ≤ first ≤ last.
    public init?(_ first: Int, _ last: Int) {
        guard first >= 1, first <= last else { return nil }
        self.first = first
        self.last = last
    }

    public var numbers: ClosedRange<Int> { first...last }
    public var count: Int { last - first + 1 }
    public func contains(_ page: Int) -> Bool { numbers.contains(page) }
    public static func < (a: PageRange, b: PageRange) -> Bool { (a.first, a.last) < (b.first, b.last) }

    private enum CodingKeys: String, CodingKey { case first, last }
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let (first, last) = (try values.decode(Int.self, forKey: .first), try values.decode(Int.self, forKey: .last))
        guard let range = PageRange(first, last) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "Not a page range."))
        }
        self = range
    }
}

/// A cue that spoke for a kind or a boundary.
public struct Reason: Hashable, Sendable, Codable {
    public let cue: RuleID
    /// 1-based page of the file.
    public let page: Int
    /// The words the cue matched, as read.
    public let excerpt: String
    public let weight: Double

    public init(cue: RuleID, page: Int, excerpt: String, weight: Double) {
        self.cue = cue
        self.page = page
        self.excerpt = excerpt
        self.weight = weight
    }
}

/// A stretch of a file that is one paper: what Sorting finds.
public struct Segment: Hashable, Sendable, Codable {
    public let pages: PageRange
    public let kind: ActeKind
    public let confidence: Confidence
    public let reasons: [Reason]

    public init(pages: PageRange, kind: ActeKind, confidence: Confidence, reasons: [Reason]) {
        self.pages = pages
        self.kind = kind
        self.confidence = confidence
        self.reasons = reasons
    }
}

/// One line of a rent ledger or an amounts table, as printed.
public struct LedgerLine: Hashable, Sendable, Codable {
    public let date: CalendarDate?
    public let label: String
    public let debit: Montant?
    public let credit: Montant?
    public let balance: Montant?
    /// 1-based page of the file.
    public let page: Int
    public let box: Box

    public init(
        date: CalendarDate?, label: String, debit: Montant?, credit: Montant?, balance: Montant?, page: Int, box: Box
    ) {
        self.date = date
        self.label = label
        self.debit = debit
        self.credit = credit
        self.balance = balance
        self.page = page
        self.box = box
    }
}

/// How and when one addressee was served.
public struct Signification: Hashable, Sendable, Codable {
    /// As printed; nil when the page names nobody.
    public let destinataire: String?
    public let date: CalendarDate?
    public let heure: TimeOfDay?
    public let modalite: ModaliteSignification?
    /// 1-based page of the file.
    public let page: Int

    public init(
        destinataire: String?, date: CalendarDate?, heure: TimeOfDay?, modalite: ModaliteSignification?, page: Int
    ) {
        self.destinataire = destinataire
        self.date = date
        self.heure = heure
        self.modalite = modalite
        self.page = page
    }
}

/// Something a cross-check noticed. Never changes a value: it stands beside the fields it concerns.
public struct Finding: Hashable, Sendable, Codable {
    public enum Severity: String, Sendable, Codable { case information, warning, contradiction }

    /// A stable code such as `DELAI_INCOHERENT`.
    public let code: String
    public let severity: Severity
    /// One French sentence for the reviewer.
    public let message: String
    public let fields: [FieldPath]
    public let rule: RuleID

    public init(code: String, severity: Severity, message: String, fields: [FieldPath], rule: RuleID) {
        self.code = code
        self.severity = severity
        self.message = message
        self.fields = fields
        self.rule = rule
    }
}

/// Everything Extraction finds on one act.
public struct ActeContents: Hashable, Sendable, Codable {
    public var fields: ActeFields
    public var ledger: [LedgerLine]
    public var significations: [Signification]
    public var findings: [Finding]

    public init(
        fields: ActeFields = ActeFields(), ledger: [LedgerLine] = [], significations: [Signification] = [],
        findings: [Finding] = []
    ) {
        self.fields = fields
        self.ledger = ledger
        self.significations = significations
        self.findings = findings
    }
}

/// A content-derived name of an act: equal for equal bytes and pages, on any machine.
public struct ActeID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: ActeID, b: ActeID) -> Bool { a.rawValue < b.rawValue }
}

/// A paper as the dossier shows it: the corrected view, where what people said stands in place of what a rule read.
public struct Acte: Hashable, Sendable, Codable, Identifiable {
    public let id: ActeID
    /// Hexadecimal SHA-256 of the file's bytes.
    public let sourceDigest: String
    public let segment: Segment
    public let contents: ActeContents
    /// The act this one is a rescan of.
    public let duplicateOf: ActeID?

    public var kind: ActeKind { segment.kind }
    public var fields: ActeFields { contents.fields }

    public init(id: ActeID, sourceDigest: String, segment: Segment, contents: ActeContents, duplicateOf: ActeID? = nil)
    {
        self.id = id
        self.sourceDigest = sourceDigest
        self.segment = segment
        self.contents = contents
        self.duplicateOf = duplicateOf
    }
}
