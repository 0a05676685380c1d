public import DossierModel

/// What the sheet is for this dossier (décret n° 2021-8: a DSF belongs to an assignation for rent debt).
public enum DSFStatus: Hashable, Sendable, Codable {
    /// A full DSF.
    case due
    /// A commandement only: the sheet is marked « avant assignation ».
    case avantAssignation(reason: String)
    /// Commercial lease, congé, another ground: the sheet says « DSF non dû » and why, and nothing is pre-filled.
    case nonDu(reason: String)
    /// The papers do not tell.
    case aVerifier(reason: String)

    /// As printed at the head of the form; nil for a full DSF.
    public var mention: String? {
        switch self {
        case .due: nil
        case .avantAssignation(let reason): "Fiche établie avant assignation : \(reason)"
        case .nonDu(let reason): "DSF non dû : \(reason)"
        case .aVerifier(let reason): "Obligation à vérifier : \(reason)"
        }
    }
}

/// An answer that a field cannot hold.
public struct DSFEntryError: Error, Hashable, Sendable {
    public let field: DSFFieldID
    /// One French sentence.
    public let message: String
}

/// The answers to one DSF form, each with its origin. Blank fields are absent.
public struct DSFDraft: Hashable, Sendable, Codable {
    public let dossier: DossierID
    public let status: DSFStatus
    public private(set) var answers: [DSFFieldID: DSFAnswer]
    /// What the pre-filling noticed, for the worker.
    public private(set) var findings: [Finding]
    /// Why blank fields are blank; nil for the edition's usual reason.
    public var blankReason: String?
    /// Another reason for some fields.
    public var fieldBlankReasons: [DSFFieldID: String] = [:]

    init(
        dossier: DossierID, status: DSFStatus, answers: [DSFFieldID: DSFAnswer] = [:], findings: [Finding] = []
    ) {
        self.dossier = dossier
        self.status = status
        self.answers = answers
        self.findings = findings
    }

    public subscript(id: DSFFieldID) -> DSFAnswer? { answers[id] }

    /// Records what a person says, in place of any pre-filled value; nil empties the field.
    public mutating func enter(
        _ value: DSFValue?, at id: DSFFieldID, of edition: DSFEdition
    ) throws(DSFEntryError) {
        guard let field = edition.field(id) else {
            throw DSFEntryError(field: id, message: "l'édition \(edition.name) n'a pas de champ \(id.rawValue)")
        }
        guard let value else {
            answers[id] = nil
            return
        }
        guard field.formula == nil else {
            throw DSFEntryError(field: id, message: "« \(field.label) » est calculé")
        }
        guard value.fits(field) else {
            throw DSFEntryError(field: id, message: "cette valeur ne convient pas à « \(field.label) »")
        }
        answers[id] = DSFAnswer(value: value, origin: .entered)
    }

    mutating func note(_ finding: Finding) { findings.append(finding) }

    mutating func set(_ answer: DSFAnswer?, at id: DSFFieldID) { answers[id] = answer }
}
