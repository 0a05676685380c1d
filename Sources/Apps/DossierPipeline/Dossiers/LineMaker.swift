public import DossierModel
public import DossierStore
import PageModel
public import Procedure

/// The line of a dossier in the desk's list.
struct LineMaker: Sendable {
    let calendar: LegalCalendar
    /// Fields read with less confidence than this count as « à vérifier ».
    let checkBelow: Double

    func line(of dossier: Dossier, deadlines: [Deadline]) -> DossierLine? {
        let papers = dossier.distinctActes
        let fields = papers.reduce(0) { $0 + $1.fields.count }
        let doubtful = papers.reduce(0) { sum, acte in
            sum + acte.fields.paths.count { (acte.fields[$0]?.confidence.value ?? 1) < checkBelow }
        }
        return DossierLine(
            heading: dossier.heading, obligation: calendar.dsfObligation(for: dossier).code,
            papers: papers.count, hasCommandement: dossier.commandement != nil,
            hasAssignation: dossier.assignation != nil, fields: fields, doubtful: doubtful,
            findings: papers.flatMap(\.contents.findings).count { $0.severity != .information },
            days: .init(
                hearing: dossier.hearing, commandementEnd: Self.due(.finCommandement, in: deadlines),
                interview: Self.due(.entretien, in: deadlines), sending: Self.due(.envoiDSF, in: deadlines)))
    }

    /// What was done, and noted, is no longer waited for.
    private static func due(_ kind: Deadline.Kind, in deadlines: [Deadline]) -> CalendarDate? {
        deadlines.filter { $0.kind == kind && $0.doneOn == nil }.compactMap(\.due).max()
    }
}

extension Dossier {
    /// Who and where, from the papers that say most about a household: the assignation before the commandement before all
    /// others.
    public var heading: DossierLine.Heading {
        let papers = [assignation, commandement].compactMap(\.self) + distinctActes
        func first(_ read: (ActeFields) -> String?) -> String {
            for paper in papers { if let text = read(paper.fields) { return text } }
            return ""
        }
        return DossierLine.Heading(
            tenants: papers.lazy.map { $0.fields.tenantNames }.first { !$0.isEmpty }?.joined(separator: ", ") ?? "",
            landlord: first { $0.text(.bailleurNom) }, street: first { $0.text(.logement(.voie)) },
            town: first { fields in
                let parts = [fields.text(.logement(.codePostal)), fields.text(.logement(.commune))].compactMap(\.self)
                return parts.isEmpty ? nil : parts.joined(separator: " ")
            })
    }

    /// The hearing of the assignation, or the later one it was adjourned to.
    public var hearing: CalendarDate? {
        [assignation?.fields.date(.audienceDate), notes.renvoi].compactMap(\.self).max()
    }
}

extension ActeFields {
    /// « Claire DUPONT » for every tenant that has a name.
    public var tenantNames: [String] {
        (0..<listCount(.locataires)).compactMap { index in
            guard let name = text(.locataire(UInt(index), .nom)) else { return nil }
            return [text(.locataire(UInt(index), .prenoms)), name].compactMap(\.self).joined(separator: " ")
        }
    }
}

extension DSFObligation {
    /// As it stands in the store.
    public var code: String {
        switch self {
        case .due: "due"
        case .avantAssignation: "avant_assignation"
        case .nonDu: "non_du"
        case .aVerifier: "a_verifier"
        }
    }

    /// The label of a code; the code itself for one that is none.
    public static func label(ofCode code: String) -> String {
        switch code {
        case "due": "DSF dû"
        case "avant_assignation": "avant assignation"
        case "non_du": "DSF non dû"
        case "a_verifier": "à vérifier"
        default: code
        }
    }
}
