public import DossierModel
public import Foundation
public import PageModel

/// What one imported file came to, in the terms of the shared result format.
public struct FileResult: Sendable {
    /// Path below the imported folder; odd bytes as `\xHH`.
    public let name: String
    public let outcome: Result<[DocumentResult], Refusal>
    /// Pages (1-based) of a file otherwise read that were given up.
    public let unreadPages: [Int]

    public init(name: String, outcome: Result<[DocumentResult], Refusal>, unreadPages: [Int] = []) {
        self.name = name
        self.outcome = outcome
        self.unreadPages = unreadPages
    }
}

/// One act of a file and the dossier it belongs to.
public struct DocumentResult: Sendable {
    public let acte: Acte
    public let dossier: DossierID
    /// File and pages of the act this one is a rescan of.
    public let duplicateOf: (file: String, pages: PageRange)?

    public init(acte: Acte, dossier: DossierID, duplicateOf: (file: String, pages: PageRange)?) {
        self.acte = acte
        self.dossier = dossier
        self.duplicateOf = duplicateOf
    }
}

/// `results.json`: one key a file; equal results give equal bytes.
public struct ResultsFile: Sendable {
    private let files: [FileResult]

    public init(_ files: [FileResult]) { self.files = files }

    public func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let entries = files.map { ($0.name, Self.json($0)) }
        return try encoder.encode(JSONValue.object(Dictionary(entries) { first, _ in first })) + Data("\n".utf8)
    }

    private static func json(_ file: FileResult) -> JSONValue {
        switch file.outcome {
        case .success(let documents):
            var object: [String: JSONValue] = [
                "documents": .list(documents.sorted { $0.acte.segment.pages < $1.acte.segment.pages }.map(json))
            ]
            if !file.unreadPages.isEmpty { object["unread_pages"] = .list(file.unreadPages.map { .integer($0) }) }
            return .object(object)
        case .failure(let refusal):
            return .object([
                "documents": .list([]),
                "error": .object(["code": .string(refusal.refusalClass.rawValue), "message": .string(refusal.sentence)]
                ),
            ])
        }
    }

    private static func json(_ document: DocumentResult) -> JSONValue {
        let acte = document.acte
        let fields = FieldsJSON(acte.fields)
        var object: [String: JSONValue] = [
            "id": .string(acte.id.rawValue),
            "type": .string(acte.kind.reportedKind.rawValue),
            "kind": .string(acte.kind.rawValue),
            "type_confidence": .number((acte.segment.confidence.value * 1000).rounded() / 1000),
            "pages": json(acte.segment.pages),
            "household_id": .string(document.dossier.rawValue),
            "fields": .object(fields.listed),
            "extra": .object(extra(of: acte, fields: fields)),
            "confidence": .object(fields.confidences),
            "grounds": .object(fields.grounds),
            "provenance": .object(fields.provenance),
            "findings": .list(acte.contents.findings.map(json)),
        ]
        if let original = document.duplicateOf {
            object["duplicate_of"] = .object(["file": .string(original.file), "pages": json(original.pages)])
        }
        return .object(object)
    }

    private static func extra(of acte: Acte, fields: FieldsJSON) -> [String: JSONValue] {
        var extra = fields.extra
        if !acte.contents.ledger.isEmpty { extra["ledger"] = .list(acte.contents.ledger.map(json)) }
        if !acte.contents.significations.isEmpty {
            extra["significations"] = .list(acte.contents.significations.map(json))
        }
        return extra
    }

    private static func json(_ pages: PageRange) -> JSONValue { .list([.integer(pages.first), .integer(pages.last)]) }

    private static func json(_ line: LedgerLine) -> JSONValue {
        var object: [String: JSONValue] = ["label": .string(line.label), "page": .integer(line.page)]
        object["date"] = line.date.map { .string($0.iso) }
        object["debit"] = line.debit.map { .number($0.euros) }
        object["credit"] = line.credit.map { .number($0.euros) }
        object["balance"] = line.balance.map { .number($0.euros) }
        return .object(object)
    }

    private static func json(_ signification: Signification) -> JSONValue {
        var object: [String: JSONValue] = ["page": .integer(signification.page)]
        object["destinataire"] = signification.destinataire.map { .string($0) }
        object["date"] = signification.date.map { .string($0.iso) }
        object["heure"] = signification.heure.map { .string($0.iso) }
        object["modalite"] = signification.modalite.map { .string($0.rawValue) }
        return .object(object)
    }

    private static func json(_ finding: Finding) -> JSONValue {
        .object([
            "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
            "message": .string(finding.message), "fields": .list(finding.fields.map { .string($0.description) }),
            "rule": .string(finding.rule.description),
        ])
    }
}
