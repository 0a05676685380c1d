public import DossierModel

/// Whether a diagnostic social et financier is due for a dossier (décret 2021-8: assignation to find or order the end of a
/// housing lease because of rent debt), with the reason in French.
public enum DSFObligation: Hashable, Sendable, Codable {
    /// For this assignation.
    case due(assignation: ActeID, reason: String)
    /// A commandement de payer only: the sheet is marked « avant assignation ».
    case avantAssignation(reason: String)
    /// « DSF non dû ».
    case nonDu(reason: String)
    /// The papers do not tell.
    case aVerifier(reason: String)

    /// One French sentence without a final stop.
    public var reason: String {
        switch self {
        case .due(_, let reason), .avantAssignation(let reason), .nonDu(let reason), .aVerifier(let reason): reason
        }
    }

    public var label: String {
        switch self {
        case .due: "DSF dû"
        case .avantAssignation: "avant assignation"
        case .nonDu: "DSF non dû"
        case .aVerifier: "à vérifier"
        }
    }
}

/// `dsf.yaml` as written.
struct DSFScope: Decodable, Sendable {
    struct Requests: Decodable, Sendable {
        let resiliation: [Demande]
        let debt: [Demande]
    }
    struct Lease: Decodable, Sendable {
        let typeBail: String
        let reason: String
        private enum CodingKeys: String, CodingKey {
            case reason
            case typeBail = "type_bail"
        }
    }
    struct Paper: Sendable {
        let kind: ActeKind
        let reason: String
    }

    let validFrom: CalendarDate
    let source: String
    let requests: Requests
    let leases: [Lease]
    let papers: [Paper]

    private enum CodingKeys: String, CodingKey {
        case source, requests, leases, papers
        case validFrom = "valid_from"
    }
}

extension DSFScope.Paper: Decodable {
    private enum CodingKeys: String, CodingKey { case kind, reason }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        kind = try values.decodeChoice(ActeKind.self, forKey: .kind)
        reason = try values.decode(String.self, forKey: .reason)
    }
}

extension LegalCalendar {
    /// Whether a DSF is due, and why.
    public func dsfObligation(for dossier: Dossier) -> DSFObligation {
        let papers = dossier.distinctActes
        let housingCommandement = papers.contains { $0.kind == .commandementDePayer }
        if let lease = excludedLease(among: papers) { return .nonDu(reason: lease) }
        if let assignation = dossier.assignation {
            if !housingCommandement, let commercial = exclusion(of: .commandementDePayerCommercial, among: papers) {
                return .nonDu(reason: commercial)
            }
            return obligation(
                of: assignation, notes: dossier.notes, withCommandement: housingCommandement,
                otherGround: otherGround(among: papers))
        }
        if housingCommandement {
            return .avantAssignation(
                reason: "le dossier contient un commandement de payer et aucune assignation")
        }
        if let other = otherGround(among: papers) { return .nonDu(reason: other) }
        return .aVerifier(reason: "le dossier ne contient ni commandement de payer ni assignation")
    }

    /// Only when every lease type read is outside the law of 1989: a garage may be let beside the dwelling.
    private func excludedLease(among papers: [Acte]) -> String? {
        let types = papers.filter(\.kind.feedsDSF).compactMap { $0.fields.choice(.typeBail) }
        let excluded = types.compactMap { type in scope.leases.first { $0.typeBail == type } }
        return excluded.count == types.count ? excluded.first?.reason : nil
    }

    private func exclusion(of kind: ActeKind, among papers: [Acte]) -> String? {
        guard papers.contains(where: { $0.kind == kind }) else { return nil }
        return scope.papers.first { $0.kind == kind }?.reason
    }

    private func otherGround(among papers: [Acte]) -> String? {
        scope.papers.lazy.compactMap { exclusion(of: $0.kind, among: papers) }.first
    }

    private func obligation(
        of assignation: Acte, notes: DossierNotes, withCommandement: Bool, otherGround: String?
    ) -> DSFObligation {
        let fields = assignation.fields
        if let hearing = notes.renvoi ?? fields.date(.audienceDate), hearing < scope.validFrom {
            return .nonDu(
                reason: "l'audience du \(hearing.french) précède l'entrée en vigueur du décret n°\u{A0}2021-8")
        }
        let requests = fields.demandes
        let endsLease = requests.contains { scope.requests.resiliation.contains($0) }
        let restsOnDebt =
            requests.contains { scope.requests.debt.contains($0) } || fields.amount(.detteMontant) != nil
            || fields.date(.dateCommandement) != nil || withCommandement
        // What was not read is no proof: only a paper that shows another ground makes a DSF « non dû » here.
        if !restsOnDebt, let other = otherGround { return .nonDu(reason: other) }
        if restsOnDebt, endsLease || requests.isEmpty {
            return .due(
                assignation: assignation.id,
                reason: "l'assignation tend à la résiliation d'un bail d'habitation pour dette de loyer")
        }
        return .aVerifier(
            reason: restsOnDebt
                ? "la demande de résiliation du bail n'a pas été lue dans l'assignation"
                : "l'assignation ne dit pas si elle repose sur une dette de loyer")
    }
}
