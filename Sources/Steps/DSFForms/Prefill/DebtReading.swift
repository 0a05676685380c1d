import DossierModel
import PageModel

/// The rent debt as the papers of a dossier state it. Costs of the bailiff never count as debt.
struct DebtReading {
    /// The debt stated by one paper.
    struct Statement {
        let acte: Acte
        let path: FieldPath
        let amount: Montant
        let closed: CalendarDate?
        /// The amount is known to hold costs.
        let hasCosts: Bool
    }

    let statements: [Statement]
    private let papers: [Acte]
    private let guaranteeActs: [Acte]
    private let ledgers: [(acte: Acte, facts: LedgerFacts)]
    private let rules: PrefillRules

    init(_ dossier: Dossier, rules: PrefillRules) {
        self.rules = rules
        let acts = [dossier.assignation, dossier.commandement].compactMap { $0 }
        let decomptes = dossier.distinctActes.filter { $0.kind == .decompte }
        papers = acts + decomptes + dossier.distinctActes.filter { $0.kind == .signalementCAF }
        guaranteeActs = acts
        let statements = (acts + decomptes).compactMap { Self.statement(of: $0, commandement: dossier.commandement) }
        self.statements = statements.sorted { Self.rank($0) > Self.rank($1) }
        ledgers = (acts + decomptes).filter { !$0.contents.ledger.isEmpty }
            .sorted { Self.ledgerDate($0) > Self.ledgerDate($1) }
            .map { acte in
                let debt = statements.first { $0.acte.id == acte.id }?.amount
                return (acte, LedgerFacts(acte.contents.ledger, debt: debt, rules: rules))
            }
    }

    /// The latest closing date; a debt without one comes last.
    private static func rank(_ statement: Statement) -> (String, Int, String) {
        let kinds: [ActeKind] = [.commandementDePayer, .decompte, .assignation]
        return (
            statement.closed?.iso ?? "", kinds.firstIndex(of: statement.acte.kind) ?? -1, statement.acte.id.rawValue
        )
    }

    private static func ledgerDate(_ acte: Acte) -> (String, String) {
        let last = acte.contents.ledger.compactMap(\.date).max()
        return ((acte.fields.date(.detteArreteeAu) ?? last)?.iso ?? "", acte.id.rawValue)
    }

    private static func statement(of acte: Acte, commandement: Acte?) -> Statement? {
        let champs: [Champ] = acte.kind == .assignation ? [.detteMontant] : [.montantPrincipal, .detteMontant]
        guard let champ = champs.first(where: { acte.fields.amount($0) != nil }), let path = FieldPath(champ),
            let amount = acte.fields.amount(champ)
        else { return nil }
        // An assignation that claims the commandement's total claims its costs as debt.
        let total = commandement?.fields.amount(.montantTotal)
        let principal = commandement?.fields.amount(.montantPrincipal)
        return Statement(
            acte: acte, path: path, amount: amount, closed: acte.fields.date(.detteArreteeAu),
            hasCosts: acte.kind == .assignation && amount == total && total != principal)
    }

    /// The statement the form shows.
    private var shown: Statement? { statements.first { !$0.hasCosts } }

    func candidates(for value: DSFPath.Value) -> [PrefillCandidate] {
        switch value {
        case .dette: [shown.flatMap { $0.acte.candidate($0.path) }].compactMap { $0 }
        // The date of that very amount: the two are read together.
        case .detteArreteeAu: [shown?.acte.candidate(FieldPath(.detteArreteeAu))].compactMap { $0 }
        case .garantie: guarantee
        case .aideMontant: aid
        case .aideVersee: aid.map { PrefillCandidate(value: .choice("oui"), source: $0.source, origin: $0.origin) }
        case .premierImpaye: firstUnpaid
        case .detailLoyers: detail(.loyers)
        case .detailCharges: detail(.charges)
        case .detailDepot: detail(.depotGarantie)
        case .detailFrais: detail(.frais)
        default: []
        }
    }

    private var guarantee: [PrefillCandidate] {
        guaranteeActs.flatMap { acte in
            [acte.candidate(FieldPath(.garantie)) { _ in .choice("oui") }]
                + [acte.candidate(.caution(0, .nom)) { _ in .choice("oui") }]
        }.compactMap { $0 }
    }

    /// Aid that goes to the landlord is read in the account of the rent, wherever that account is printed.
    private var aid: [PrefillCandidate] {
        let stated = papers.compactMap { acte in
            acte.candidate(FieldPath(.aideLogementBailleur), as: acte.kind == .signalementCAF ? .caf : .dec)
        }
        let inLedger = ledgers.compactMap { acte, facts in
            facts.housingAid.map { aid in
                acte.candidate(
                    .amount(aid.amount), from: aid.line, confidence: rules.uncheckedLedger,
                    by: rules.rule("aide_au_decompte"))
            }
        }
        return stated + inLedger
    }

    /// Only from ledgers that add up, or that nothing allows to check.
    private var firstUnpaid: [PrefillCandidate] {
        ledgers.compactMap { acte, facts in
            guard let confidence = confidence(in: facts), let first = facts.firstUnpaid else { return nil }
            return acte.candidate(
                .date(first.date), from: first.line, confidence: confidence, by: rules.rule("premier_impaye"))
        }
    }

    private func detail(_ kind: LedgerKind) -> [PrefillCandidate] {
        // The latest ledger alone: shares of two ledgers do not add up.
        guard let (acte, facts) = ledgers.first, let confidence = confidence(in: facts),
            let share = facts.detail?[kind]
        else { return [] }
        return [
            acte.candidate(
                .amount(share.amount), from: share.line, confidence: confidence, by: rules.rule("detail_dette"))
        ]
    }

    private func confidence(in facts: LedgerFacts) -> Confidence? {
        switch facts.isChecked {
        case true: rules.checkedLedger
        case nil: rules.uncheckedLedger
        case false: nil
        }
    }
}

extension DebtReading {
    var findings: [Finding] { costFindings + dateFindings + ledgerFindings }

    /// Section 7.3 of the form exists because costs in the debt are contested; only the tenant answers it.
    private var costFindings: [Finding] {
        let claimed = statements.filter(\.hasCosts).map { statement in
            finding(
                "FRAIS_DANS_LA_DETTE", .warning,
                "La dette de l'assignation (\(statement.amount)) est le total du commandement, coût de l'acte compris : "
                    + "rubrique 7.3 à voir avec le locataire.", [statement.path])
        }
        let booked = ledgers.filter { $0.facts.costs.cents > 0 }.prefix(1).map { _, facts in
            finding(
                "FRAIS_AU_DECOMPTE", .warning,
                "Le décompte porte \(facts.costs) de frais : rubrique 7.3 à voir avec le locataire.", [])
        }
        return claimed + booked
    }

    private var dateFindings: [Finding] {
        guard let shown, shown.closed == nil else { return [] }
        return [
            finding(
                "DETTE_SANS_DATE", .warning, "La dette de \(shown.amount) n'a pas de date d'arrêté : date à demander.",
                [shown.path])
        ]
    }

    private var ledgerFindings: [Finding] {
        ledgers.filter { $0.facts.isChecked == false }.prefix(1).map { _ in
            finding(
                "DECOMPTE_INCOHERENT", .warning,
                "Les lignes du décompte ne donnent ni la dette ni le solde imprimés : "
                    + "premier impayé et détail de la dette restent à remplir.", [])
        }
    }

    private func finding(_ code: String, _ severity: Finding.Severity, _ message: String, _ fields: [FieldPath])
        -> Finding
    {
        Finding(code: code, severity: severity, message: message, fields: fields, rule: rules.rule("dette"))
    }
}
