import DossierModel

@testable import Pseudonymisation

/// Households as a CCAPEX of three départements meets them, drawn without any paper: skewed rents, debts of some months'
/// rent, few stages and outcomes. Every name is made up.
struct GeneratedHouseholds {
    let sources: [SourceDossier]

    init(count: Int, seed: UInt64) {
        var dice = KeyedDice(state: seed)
        sources = (0..<count).compactMap { Self.household($0, &dice) }
    }

    private static func household(_ number: Int, _ dice: inout KeyedDice) -> SourceDossier? {
        let id = "h\(number)"
        let year = 2023 + weighted([3, 4, 4], &dice)
        let start = CalendarDate(year: year, month: 1 + below(12, &dice), day: 1 + below(28, &dice))
        let rent = 28_000 + below(30_000, &dice) + below(30_000, &dice)
        let debt = rent * (3 + below(10, &dice)) + below(20_000, &dice)
        let isSocial = below(10, &dice) < 7
        var common: [String: FieldValue] = [
            "bailleur_nom": .text(isSocial ? "OFFICE \(below(12, &dice))" : "SCI \(below(900, &dice))"),
            "bailleur_type": .choice(isSocial || below(3, &dice) > 0 ? "personne_morale" : "personne_physique"),
            "adresse_logement.code_postal": .text(["33700", "47000", "24000"][weighted([6, 2, 2], &dice)]),
            "adresse_logement.voie": .text("\(1 + below(180, &dice)) rue \(word(&dice))"),
            "loyer_mensuel": .amount(Montant(cents: rent)), "etude_nom": .text("SCP \(below(20, &dice))"),
        ]
        for index in 0...(below(10, &dice) < 3 ? 1 : 0) {
            common.merge(
                Invented.tenant(
                    word(&dice).uppercased(), word(&dice),
                    birth: "\(1940 + below(62, &dice))-0\(1 + below(9, &dice))-1\(below(9, &dice))",
                    civilite: below(2, &dice) == 0 ? "M." : "Mme", index: index)
            ) { first, _ in first }
        }
        let stage = weighted([5, 4, 2], &dice)
        let kinds: [ActeKind] = [.commandementDePayer, .assignation, .jugement]
        let actes = (0...stage).map { step in
            Invented.acte("a-\(id)-\(step)", kinds[step], common.merging(said(step, start, debt)) { $1 })
        }
        return Invented.dossier("d-\(id)", actes).map { dossier in
            SourceDossier(
                dossier: dossier,
                deadlines: stage == 0
                    ? []
                    : [
                        SourceDeadline(
                            kind: "notification_prefet", state: below(5, &dice) == 0 ? "depassee" : "respectee",
                            marginDays: below(120, &dice) - 20)
                    ],
                review: SourceReview(
                    fieldsRead: 20 + below(10, &dice), fieldsCorrected: below(3, &dice), fieldsToCheck: below(4, &dice))
            )
        }
    }

    private static func said(_ step: Int, _ start: CalendarDate?, _ debt: Int) -> [String: FieldValue] {
        guard let day = start?.adding(days: 90 * step) else { return [:] }
        let amount = FieldValue.amount(Montant(cents: debt + 40_000 * step))
        return ["date_acte": .date(day), step == 0 ? "montant_principal" : "dette_montant": amount]
    }

    private static func below(_ bound: Int, _ dice: inout KeyedDice) -> Int { Int(dice.next() % UInt64(bound)) }

    private static func weighted(_ weights: [Int], _ dice: inout KeyedDice) -> Int {
        var draw = below(weights.reduce(0, +), &dice)
        for (place, weight) in weights.enumerated() {
            if draw < weight { return place }
            draw -= weight
        }
        return 0
    }

    private static func word(_ dice: inout KeyedDice) -> String {
        (0..<3).map { _ in ["ba", "ko", "ri", "lu", "ten", "mar", "vi", "zo", "del", "pin"][below(10, &dice)] }.joined()
    }
}
