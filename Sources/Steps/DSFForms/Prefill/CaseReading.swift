import DossierModel
import PageModel

/// Finds, for each path of a form, what the papers of one dossier say: best candidate first.
struct CaseReading {
    let dsfCase: DSFCase
    let rules: PrefillRules
    /// The assignation, then the commandement: the later paper knows better.
    let acts: [Acte]
    let debt: DebtReading
    /// Lines for other tenants on the form.
    let listedTenants: Int

    var dossier: Dossier { dsfCase.dossier }

    init(_ dsfCase: DSFCase, rules: PrefillRules, listedTenants: Int) {
        self.dsfCase = dsfCase
        self.listedTenants = listedTenants
        self.rules = rules
        let dossier = dsfCase.dossier
        acts = [dossier.assignation, dossier.commandement].compactMap { $0 }
        debt = DebtReading(dossier, rules: rules)
    }

    var findings: [Finding] { debt.findings + entryFindings }

    func candidates(for path: DSFPath) -> [PrefillCandidate] {
        switch path {
        case .cotitulaire(let index, let part): cotitulaire(index, part)
        case .value(let value): candidates(for: value)
        }
    }

    private func candidates(for value: DSFPath.Value) -> [PrefillCandidate] {
        switch value {
        case .mention, .numero, .departement, .organisme, .dateSaisine, .numeroRG, .numeroEtat, .dateAssignation:
            header(value)
        case .transmisLocataire: sent(to: .locataire)
        case .transmisBailleur: sent(to: .bailleur)
        case .ecritsLocataire: attached(by: .locataire)
        case .ecritsBailleur: attached(by: .bailleur)
        case .bailleurNom, .bailleurQualite, .avocat, .etude, .referenceEtude, .parc: parties(value)
        case .nom, .prenoms, .dateNaissance, .voie, .codePostal, .commune, .protectionMesure, .protectionNom,
            .autresCotitulaires:
            tenant(value)
        case .dateEntree, .pieces, .surface, .dateBail, .natureBail, .loyer, .charges: lease(value)
        case .dette, .detteArreteeAu, .garantie, .aideMontant, .aideVersee, .premierImpaye, .detailLoyers,
            .detailCharges, .detailDepot, .detailFrais:
            debt.candidates(for: value)
        case .audienceDate, .audienceHeure, .audienceLieu: hearing(value)
        }
    }

    /// The field as the acts give it.
    func fromActs(_ champ: Champ) -> [PrefillCandidate] { acts.compactMap { $0.candidate(FieldPath(champ)) } }

    private func header(_ value: DSFPath.Value) -> [PrefillCandidate] {
        let notes = dossier.notes
        switch value {
        case .mention: return [dsfCase.status.mention.map { .dossier(.text($0), .computed) }].compactMap { $0 }
        case .numero: return [.dossier(.text(dossier.id.rawValue))]
        case .departement: return [dsfCase.departement.map { .dossier(.text($0)) }].compactMap { $0 }
        case .organisme: return [dsfCase.organisme.map { .dossier(.text($0)) }].compactMap { $0 }
        case .dateSaisine: return [notes.dateSaisine.map { .dossier(.date($0)) }].compactMap { $0 }
        case .numeroRG: return [notes.numeroRG.map { .dossier(.text($0)) }].compactMap { $0 } + fromActs(.numeroRG)
        case .numeroEtat: return [notes.numeroEtat.map { .dossier(.text($0)) }].compactMap { $0 }
        case .dateAssignation:
            return [dossier.assignation?.candidate(FieldPath(.dateActe))].compactMap { $0 }
        default: return []
        }
    }

    /// The latest sending: of several versions the last one is what the judge reads.
    private func sent(to recipient: Recipient) -> [PrefillCandidate] {
        dossier.days(of: .transmission(recipient)).suffix(1).map { .dossier(.date($0)) }
    }

    /// That remarks are attached; what they say is for people to read.
    private func attached(by author: RemarkAuthor) -> [PrefillCandidate] {
        let papers = dossier.remarks(of: author)
        let pages = papers.reduce(0) { $0 + $1.segment.pages.count }
        guard !papers.isEmpty else { return [] }
        let what = papers.count == 1 ? "Voir la pièce jointe" : "Voir les \(papers.count) pièces jointes"
        return [.dossier(.text("\(what) (\(pages) page\(pages > 1 ? "s" : ""))."))]
    }

    /// An adjournment given for the dossier replaces the date, and its hour is not known.
    private func hearing(_ value: DSFPath.Value) -> [PrefillCandidate] {
        guard let assignation = dossier.assignation else { return [] }
        let read = { (champ: Champ) in [assignation.candidate(FieldPath(champ))].compactMap { $0 } }
        switch value {
        case .audienceDate: return dossier.notes.renvoi.map { [.dossier(.date($0))] } ?? read(.audienceDate)
        case .audienceHeure: return dossier.notes.renvoi == nil ? read(.audienceHeure) : []
        case .audienceLieu: return read(.audienceLieu) + read(.juridiction)
        default: return []
        }
    }

    private func lease(_ value: DSFPath.Value) -> [PrefillCandidate] {
        let decomptes = dossier.distinctActes.filter { $0.kind == .decompte }
        let amounts = { (champ: Champ) in (acts + decomptes).compactMap { $0.candidate(FieldPath(champ)) } }
        switch value {
        case .loyer: return amounts(.loyerMensuel)
        case .charges: return amounts(.chargesMensuelles)
        case .dateBail: return fromActs(.dateBail)
        case .dateEntree:
            return acts.compactMap {
                $0.candidate(FieldPath(.dateBail), by: rules.rule("entree_par_bail"), confidence: rules.leaseAsEntry)
            }
        case .pieces:
            return acts.compactMap { $0.candidate(FieldPath(.nombrePieces)) { $0.text.flatMap(Self.rooms) } }
        case .surface: return fromActs(.surface)
        case .natureBail:
            return acts.compactMap { $0.candidate(FieldPath(.typeBail)) { mapped($0, by: rules.leaseNature) } }
        default: return []
        }
    }

    /// `3` of `3`, `T3` or `F3 bis`.
    private static func rooms(_ text: String) -> DSFValue? {
        let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
        return Int(digits).flatMap { (1...20).contains($0) ? .number($0) : nil }
    }

    /// The export value whose list holds what was read.
    func mapped(_ value: FieldValue, by lists: [String: [String]]) -> DSFValue? {
        guard let read = value.choice ?? value.text else { return nil }
        return lists.keys.sorted().first { lists[$0]?.contains(read) ?? false }.map { .choice($0) }
    }

    private var entryFindings: [Finding] {
        guard !candidates(for: .value(.dateEntree)).isEmpty else { return [] }
        return [
            Finding(
                code: "ENTREE_PAR_LE_BAIL", severity: .information,
                message: "La date d'entrée dans les lieux est celle du bail : à confirmer avec le locataire.",
                fields: [FieldPath(.dateBail)].compactMap { $0 }, rule: rules.rule("entree_par_bail"))
        ]
    }
}
