import DossierModel
import Foundation
import PageModel

/// One paper of an invented household: what reading and extraction would have found.
struct InventedPaper {
    let household: Int
    let kind: ActeKind
    let fields: ActeFields
    let text: String

    /// Nil only for a number below 1.
    func page(_ number: Int) -> PageText? { PageText(invented: text, number: number) }
}

/// Draws households as skewed as they are: a few landlords with thousands of tenants in the same towers, widespread names,
/// offices that serve dozens of papers a day. Every name is made up from syllables.
struct InventedTown {
    private let today: CalendarDate
    private var dice: Dice
    private let families: [String]
    private let givens: [String]
    private let landlords: [String]
    private let offices: [String]
    private let streets: [String]

    init(seed: UInt64, today: CalendarDate) {
        self.today = today
        var dice = Dice(state: seed)
        families = (0..<4_000).map { _ in dice.word(syllables: 2...3).uppercased() }
        givens = (0..<250).map { _ in dice.word(syllables: 2...3).capitalized }
        landlords = (0..<400).map { "\(["OPH", "SCI", "SA HLM"][$0 % 3]) \(dice.word(syllables: 3...4).uppercased())" }
        offices = (0..<120).map { _ in "SCP \(dice.word(syllables: 2...3).uppercased())" }
        streets = (0..<6_000).map { _ in "rue \(dice.word(syllables: 2...4).capitalized)" }
        self.dice = dice
    }

    /// Commandement, assignation, statement and letter, as many as asked.
    mutating func papers(ofHousehold number: Int, count: Int) -> [InventedPaper] {
        let household = household()
        let said: [(ActeKind, InventedHousehold.Said)] = [
            (.commandementDePayer, household.commandement), (.assignation, household.assignation),
            (.decompte, household.statement), (.courrier, household.letter),
        ]
        return said.prefix(count).compactMap { InventedPaper(household: number, kind: $0, said: $1) }
    }

    private mutating func household() -> InventedHousehold {
        let landlord = dice.skewed(landlords.count)
        // The tenants of a large landlord live in its towers; of a small one, in one house.
        let tower = dice.below(landlord < 30 ? 40 : 1)
        let place = (landlord * 131 + tower * 17) % streets.count
        let notice = dice.day(before: today, days: 200...900)
        return InventedHousehold(
            family: families[dice.skewed(families.count)], given: givens[dice.skewed(givens.count)],
            birth: dice.day(before: today, days: 7_300...29_000), landlord: landlords[landlord],
            office: offices[landlord % offices.count],
            street: "\(1 + (landlord + tower) % 150) \(streets[place])",
            flat: "bâtiment \(1 + dice.below(6)) porte \(1 + dice.below(90))",
            postal: String(10_000 + 500 * (landlord % 150)), lease: dice.day(before: today, days: 1_000...6_500),
            notice: notice,
            summons: notice.adding(days: 90 + dice.below(60)) ?? notice,
            reference: "\(notice.year)\(10_000 + dice.below(80_000))/\(dice.word(syllables: 1...1).uppercased())",
            debt: 60_000 + dice.below(900_000), rent: 30_000 + dice.below(60_000))
    }
}

extension InventedPaper {
    fileprivate init?(household: Int, kind: ActeKind, said: InventedHousehold.Said) {
        var fields = ActeFields()
        for (name, value) in said.fields {
            guard let path = FieldPath(name) else { return nil }
            fields[path] = Extracted(
                value, confidence: Confidence(clamping: 0.9),
                source: Provenance(author: .rule(RuleID(name: "bench", version: 1)), page: 1, box: nil, rawText: ""))
        }
        self.init(household: household, kind: kind, fields: fields, text: said.text)
    }
}

private struct InventedHousehold {
    typealias Said = (fields: [String: FieldValue], text: String)

    let family: String
    let given: String
    let birth: CalendarDate
    let landlord: String
    let office: String
    let street: String
    let flat: String
    let postal: String
    let lease: CalendarDate
    let notice: CalendarDate
    let summons: CalendarDate
    let reference: String
    let debt: Int
    let rent: Int

    var commandement: Said {
        (
            acts.merging(["date_acte": .date(notice), "montant_principal": .amount(Montant(cents: debt))]) { $1 },
            act("COMMANDEMENT DE PAYER", on: notice, "de payer la somme de \(Self.euros(debt))")
        )
    }

    var assignation: Said {
        (
            acts.merging(["date_acte": .date(summons), "date_commandement": .date(notice)]) { $1 },
            act("ASSIGNATION", on: summons, "Un commandement a été signifié le \(notice.iso)")
        )
    }

    var statement: Said {
        (
            [
                "locataires[0].nom": .text(family), "adresse_logement.voie": .text(street),
                "adresse_logement.code_postal": .text(postal), "bailleur_nom": .text(landlord),
            ],
            """
            RELEVÉ DE COMPTE \(landlord) numéro 552081317 1 place de la Gare 75012 PARIS
            Locataire : Monsieur \(family) \(given) \(street) \(flat) \(postal) VILLEBOURG
            Loyer \(Self.euros(rent)) Solde débiteur \(Self.euros(debt))
            """
        )
    }

    var letter: Said {
        (
            [:],
            """
            Monsieur \(given) \(family)
            \(street) \(postal) VILLEBOURG
            Madame, Monsieur, je vous demande un échéancier pour ma dette de loyer. Mes salutations.
            """
        )
    }

    private var acts: [String: FieldValue] {
        [
            "locataires[0].nom": .text(family), "locataires[0].prenoms": .text(given),
            "locataires[0].date_naissance": .date(birth), "adresse_logement.voie": .text(street),
            "adresse_logement.complement": .text(flat), "adresse_logement.code_postal": .text(postal),
            "bailleur_nom": .text(landlord), "etude_nom": .text(office), "reference_dossier": .text(reference),
            "date_bail": .date(lease), "loyer_mensuel": .amount(Montant(cents: rent)),
        ]
    }

    private func act(_ title: String, on day: CalendarDate, _ body: String) -> String {
        """
        \(title) le \(day.iso)
        \(office) commissaires de justice 04 rue du Palais 75001 PARIS téléphone 01 44 55 66 77
        Dossier : \(reference)
        À la requête de \(landlord) immatriculée sous le numéro 552 081 317 dont le siège est 1 place de la Gare 75012 PARIS
        Monsieur \(family) \(given) demeurant \(street) \(flat) \(postal) VILLEBOURG
        \(body)
        En vertu du bail du \(lease.iso) au loyer de \(Self.euros(rent)) par mois
        À défaut de règlement dans le délai le bailleur entend se prévaloir de la clause résolutoire du bail
        et demander au juge des contentieux de la protection la résiliation du contrat et votre expulsion des lieux
        Vous pouvez saisir le fonds de solidarité pour le logement de votre département d'une demande d'aide
        """
    }

    private static func euros(_ cents: Int) -> String { "\(cents / 100),\(String(cents % 100 + 100).suffix(2)) €" }
}

extension PageText {
    /// One block, a line a line.
    init?(invented text: String, number: Int) {
        let lines = text.split(separator: "\n").enumerated().compactMap { row, line in
            Line(
                words: line.split(separator: " ").enumerated().compactMap { column, word in
                    Box(left: Double(40 + 50 * column), top: Double(40 + 14 * row), width: 48, height: 10)
                        .flatMap { Word(text: String(word), box: $0, confidence: .certain) }
                })
        }
        self.init(
            number: number, width: 595, height: 842, source: .ocr, blocks: Block(lines: lines).map { [$0] } ?? [],
            quality: PageQuality(confidence: .certain))
    }
}

/// Seeded, the same everywhere (SplitMix64).
struct Dice {
    var state: UInt64

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    /// The first few come most often, as names and landlords do.
    mutating func skewed(_ bound: Int) -> Int {
        let share = Double(below(1_000_000)) / 1_000_000
        return min(bound - 1, Int(share * share * share * Double(bound)))
    }

    mutating func word(syllables: ClosedRange<Int>) -> String {
        let count = syllables.lowerBound + below(syllables.count)
        let (starts, cores) = (
            ["b", "br", "c", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "s", "t", "tr", "v"],
            ["a", "e", "i", "o", "u", "an", "el", "or", "in", "au"]
        )
        return (0..<count).map { _ in starts[below(starts.count)] + cores[below(cores.count)] }.joined()
    }

    mutating func day(before today: CalendarDate, days: ClosedRange<Int>) -> CalendarDate {
        today.adding(days: -days.lowerBound - below(days.count)) ?? today
    }
}
