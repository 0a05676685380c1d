import CaseLinking
import DossierModel
import DossierPipeline
import DossierStore

/// How the papers of a dossier hang together, as texts.
struct LinkPage {
    struct Paper {
        let id: String
        let address: String
        let label: String
        let detail: String
    }

    struct Reason {
        let papers: String
        let why: String
    }

    struct Step {
        let id: Int
        let words: String
        let moment: String
        let author: String
    }

    struct Near {
        let id: String
        let address: String
        let tenants: String
        let place: String
    }

    let shell: Shell
    let hold: HoldBar
    let address: String
    let dossier: String
    let tenants: String
    let papers: [Paper]
    let isAlone: Bool
    let reasons: [Reason]
    let hasReasons: Bool
    let conflicts: [String]
    let steps: [Step]
    let hasSteps: Bool
    let near: [Near]
    let hasNear: Bool
    let offers: Bool

    init(_ shell: Shell, _ sheet: LinkSheet, hold: HoldBar, authors: [String: String], offersLinking: Bool) {
        self.shell = shell
        self.hold = hold
        dossier = "/dossiers/\(sheet.dossier.id.rawValue)"
        address = "\(dossier)/liens"
        let heading = sheet.dossier.heading
        tenants = heading.tenants.isEmpty ? "Locataire non lu" : heading.tenants
        let names = Dictionary(sheet.dossier.actes.map { ($0.id, Self.name($0)) }) { first, _ in first }
        papers = sheet.dossier.actes.map { acte in
            Paper(
                id: acte.id.rawValue, address: "/actes/\(acte.id.rawValue)", label: Self.name(acte),
                detail: [acte.fields.tenantNames.joined(separator: ", "), acte.fields.text(.referenceDossier) ?? ""]
                    .filter { !$0.isEmpty }.joined(separator: " — "))
        }
        isAlone = papers.count < 2
        reasons = sheet.reasons.map { reason in
            Reason(
                papers: [reason.first, reason.second].map { names[$0] ?? "une pièce" }.joined(separator: " et "),
                why: reason.texts.joined(separator: ", "))
        }
        hasReasons = !reasons.isEmpty
        conflicts = sheet.conflicts
        steps = sheet.decisions.map { Self.step($0, names, authors) }
        hasSteps = !steps.isEmpty
        near = sheet.near.map { other in
            Near(
                id: other.id.rawValue, address: "/dossiers/\(other.id.rawValue)",
                tenants: other.heading.tenants.isEmpty ? "Locataire non lu" : other.heading.tenants,
                place: [other.heading.street, other.heading.town].filter { !$0.isEmpty }.joined(separator: ", "))
        }
        hasNear = !near.isEmpty
        offers = offersLinking && !hold.isElsewhere
    }

    private static func name(_ acte: Acte) -> String {
        let date = acte.fields.date(.dateActe).map { " du \($0.french)" } ?? ""
        return acte.kind.label + date + (acte.duplicateOf == nil ? "" : " (autre numérisation)")
    }

    /// A paper of another dossier is not named here.
    private static func step(_ step: LinkStep, _ names: [ActeID: String], _ authors: [String: String]) -> Step {
        let here = Set(step.pairs.joined()).compactMap { names[$0] }.sorted()
        let others = Set(step.pairs.joined()).count { names[$0] == nil }
        let elsewhere =
            others == 0 ? [] : [others == 1 ? "une pièce d'un autre dossier" : "\(others) pièces d'un autre dossier"]
        let verb = step.isTogether ? "Réunies" : "Séparées"
        return Step(
            id: step.id, words: "\(verb) : \((here + elsewhere).joined(separator: " ; "))",
            moment: FrenchMoment.text(step.madeAt), author: authors[step.author] ?? "")
    }
}
