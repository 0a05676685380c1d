import DossierModel
import DossierPipeline
import DossierStore
import PageModel

/// Who a script is signed in as, and the seal of its changes.
struct APISession: Encodable {
    let sceau: String
    /// Nil before signing in.
    let identifiant: String?
    let roles: String?

    init(seal: String, visitor: Visitor?) {
        sceau = seal
        identifiant = visitor?.name
        roles = visitor?.roles
    }
}

/// A dossier in a list.
struct APILine: Encodable {
    let id: String
    let locataires: String
    let bailleur: String
    let voie: String
    let commune: String
    /// Code of what the decree asks for.
    let dsf: String
    let pieces: Int
    let champs: Int
    let aVerifier: Int
    let alertes: Int
    let contacts: Int
    /// Days as `AAAA-MM-JJ`.
    let audience: String?
    let finCommandement: String?
    let entretien: String?
    let envoi: String?

    init(_ row: Worklist.Row) {
        let (line, heading) = (row.line, row.line.heading)
        id = row.id.rawValue
        (locataires, bailleur, voie, commune) = (heading.tenants, heading.landlord, heading.street, heading.town)
        dsf = line.obligation
        (pieces, champs, aVerifier, alertes) = (line.papers, line.fields, line.doubtful, line.findings)
        contacts = row.contacts
        audience = line.days.hearing?.iso
        finCommandement = line.days.commandementEnd?.iso
        entretien = line.days.interview?.iso
        envoi = line.days.sending?.iso
    }
}

/// One page of the list.
struct APIWorklist: Encodable {
    let dossiers: [APILine]
    /// 1-based.
    let page: Int
    let parPage: Int
    /// How many dossiers each filter finds.
    let comptes: [String: Int]
    let territoires: [String]

    init(_ worklist: Worklist, _ query: WorklistQuery) {
        dossiers = worklist.rows.map(APILine.init)
        page = query.page + 1
        parPage = query.pageSize
        comptes = Dictionary(uniqueKeysWithValues: worklist.counts.map { ($0.key.rawValue, $0.value) })
        territoires = worklist.territories
    }
}

/// A paper with its fields as they stand.
struct APIActe: Encodable {
    let id: String
    let nature: String
    let pages: [Int]
    let dossier: String?
    let champs: [FieldState]
    let constats: [String]

    init(_ review: ActeReview) {
        id = review.acte.id.rawValue
        nature = review.acte.kind.rawValue
        pages = Array(review.acte.segment.pages.numbers)
        dossier = review.dossier?.rawValue
        champs = review.fields.map { FieldState($0) }
        constats = review.findings.map(\.message)
    }
}
