import DossierModel
import FrenchText
import RuleFiles
import Testing

@testable import Pseudonymisation

@Suite struct PseudonymiserTests {
    /// Dates shifted, everything else dropped but who it is.
    private static let shifting = RuleFile(
        name: "decalage.yaml",
        text: """
            version: 1
            name: decalage
            title: Essai
            purpose: Essai
            months: 1
            microdata: rows
            thresholds: { k: 2, l: 1, max_suppression: 0 }
            tables:
              actes:
                acte: pseudonym
                menage: pseudonym
                date: { action: shift, days: 200 }
                nature: keep
            """)

    private static func dossier(_ index: Int) -> Dossier? {
        Invented.dossier(
            "d-\(index)",
            [
                Invented.acte("a-\(index)-1", .commandementDePayer, ["date_acte": .date(day(index, 0))]),
                Invented.acte("a-\(index)-2", .assignation, ["date_acte": .date(day(index, 100 + index))]),
            ])
    }

    private static func day(_ index: Int, _ later: Int) -> CalendarDate {
        let first = CalendarDate(iso: "2024-03-0\(1 + index)")
        guard let day = first?.adding(days: later) else { preconditionFailure("index is 0 to 8") }
        return day
    }

    private static func rows(_ key: String = "a") throws -> [[DatasetValue]] {
        let sources = (0..<8).compactMap(dossier).map { Invented.source($0) }
        let dataset = try Invented.pseudonymiser(DatasetProfile.load(from: shifting), key: Invented.key(key))
            .dataset(of: sources, acceptingRisk: true)
        return try #require(dataset.value.tables.first).rows
    }

    @Test("Shifted dates keep every interval to the day and no true date")
    func shift() throws {
        let rows = try Self.rows()
        for index in 0..<8 {
            let household = DatasetValue.text(Invented.key.pseudonym(.household, of: "d-\(index)"))
            let own = rows.filter { $0[1] == household }
            let dates = own.compactMap { row -> CalendarDate? in
                if case .text(let text) = row[2] { CalendarDate(iso: text) } else { nil }
            }.sorted()
            #expect(dates.count == 2)
            guard dates.count == 2 else { continue }
            #expect(dates[1].dayNumber - dates[0].dayNumber == 100 + index)
            #expect(dates[0] != Self.day(index, 0) && abs(dates[0].dayNumber - Self.day(index, 0).dayNumber) <= 200)
        }
    }

    @Test("Another key shifts otherwise")
    func otherKey() throws {
        let offsets = ["a", "b"].map { name in
            (0..<8).map { Invented.key(name).dayOffset(ofHousehold: "d-\($0)", days: 200) }
        }
        #expect(offsets[0] != offsets[1] && !offsets.joined().contains(0))
    }

    @Test("Kept intervals count as quasi-identifiers: nearly every household is alone")
    func intervalsCount() throws {
        let sources = (0..<8).compactMap(Self.dossier).map { Invented.source($0) }
        let dataset = try Invented.pseudonymiser(DatasetProfile.load(from: Self.shifting)).dataset(
            of: sources, acceptingRisk: true)
        #expect(dataset.value.risk.groups.first?.measures.k == 1)
        #expect(!dataset.value.risk.faults.isEmpty && dataset.value.risk.isAccepted)
    }

    @Test(
        "The same key gives the same rows in the same order, whatever the order of the sources; that order is not theirs"
    )
    func order() throws {
        #expect(try Self.rows() == Self.rows())
        let pseudonyms = try Self.rows().map(\.[1])
        let inSourceOrder = (0..<8).flatMap { index in
            Array(repeating: DatasetValue.text(Invented.key.pseudonym(.household, of: "d-\(index)")), count: 2)
        }
        #expect(pseudonyms != inSourceOrder)
        #expect(try Set(Self.rows("b").map(\.[1])).isDisjoint(with: pseudonyms))
    }

    @Test("No digest without the key gives a pseudonym; the attack finds those that are plain")
    func dictionary() {
        let words: Set = ["d-1", "MARTIN", "1970-04-05"]
        let real = Set(words.map { Invented.key.pseudonym(.person, of: $0) })
        #expect(DictionaryAttack(pseudonyms: real).run(words: words).found == 0)
        let plain: Set = ["P-" + PlainDigest.letters(of: "pseudonym|P|MARTIN")]
        #expect(DictionaryAttack(pseudonyms: plain).run(words: words).found == 1)
    }

    @Test("Wrong knowledge may lead to a class with other amounts: the attack goes on")
    func linkageAcrossClasses() {
        func unit(_ quasi: String, amounts: Int) -> Unit {
            Unit(
                household: 0, rows: [], quasi: quasi, content: quasi, sensitive: "",
                averaged: (0..<amounts).map { Unit.Cell(table: 0, row: 0, column: $0) })
        }
        let amounts: [[Double]] = [[], [100], [100, 200], []]
        let units = zip(["a", "b", "c", "d"], amounts).map { unit($0, amounts: $1.count) }
        let attack = LinkageAttack(released: units, amounts: amounts, trueAmounts: amounts)
        var dice = KeyedDice(state: 1)
        #expect(attack.success(noise: 0, dice: &dice) == 1)
        #expect((0...1).contains(attack.success(noise: 0.9, dice: &dice)))
    }

    @Test("Whoever holds the key finds the dossier behind a pseudonym; another key finds none")
    func reidentification() throws {
        let sources = (0..<8).compactMap(Self.dossier).map { Invented.source($0) }
        func found(_ key: String) throws -> [DossierID] {
            Reidentification(
                key: Invented.key(key), lexicons: try Lexicons(from: Invented.folders), isSameName: Invented.isSameName
            ).dossiers(behind: Invented.key.pseudonym(.household, of: "d-3"), among: sources)
        }
        #expect(try found("a").map(\.rawValue) == ["d-3"])
        #expect(try found("b").isEmpty)
    }

    @Test("A frequency that one landlord alone has names it; equal ones do not")
    func frequency() {
        let pairs = [("p1", "A"), ("p1", "A"), ("p1", "A"), ("p2", "B"), ("p3", "C")]
        let found = FrequencyAttack.run(pairs.map { (pseudonym: $0.0, entity: $0.1) }, column: "x")
        #expect(found.pseudonyms == 3 && found.found == 1)
    }

    @Test("A name read into the place of a court or a commune does not leave")
    func misplacedName() throws {
        let file = RuleFile(
            name: "lieux.yaml",
            text: """
                version: 1
                name: lieux
                title: Essai
                purpose: Essai
                months: 1
                microdata: rows
                thresholds: { k: 2, l: 1, max_suppression: 0 }
                tables:
                  menages: { logement: commune, juridiction: keep }
                """)
        var values = Invented.tenant("ZERROUKI", "Nadia")
        values["adresse_logement.commune"] = .text("ZERROUKI")
        values["juridiction"] = .text("Zerrouki")
        let dossier = try #require(Invented.dossier("d-1", [Invented.acte("a-1", values)]))
        let dataset = try Invented.pseudonymiser(DatasetProfile.load(from: file))
            .dataset(of: [Invented.source(dossier)], acceptingRisk: true)
        #expect(dataset.value.tables.first?.rows == [[.missing, .missing]])
    }

    @Test("Too much to leave out: the report says so and names the column to coarsen")
    func refusal() throws {
        let file = RuleFile(
            name: "fin.yaml",
            text: """
                version: 1
                name: fin
                title: Essai
                purpose: Essai
                months: 1
                microdata: rows
                thresholds: { k: 5, l: 1, max_suppression: 0.1 }
                tables:
                  menages: { bailleur_type: keep, loyer: { action: round, step: 1 }, etape: keep }
                """)
        let sources = GeneratedHouseholds(count: 60, seed: 5).sources
        let risk = try Invented.pseudonymiser(DatasetProfile.load(from: file)).dataset(
            of: sources, acceptingRisk: false
        ).value.risk
        #expect(!risk.faults.isEmpty && risk.advice.first == "menages.loyer" && !risk.isAccepted)
    }
}
