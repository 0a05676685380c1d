import CaseLinking
import DossierModel
import Foundation
import Testing

@Suite struct DossierTests {
    let linker: CaseLinker
    init() throws { linker = try shippedLinker() }

    func groups(_ profiles: [LinkingProfile], _ decisions: [LinkingDecision] = []) -> [[String]] {
        linker.link(profiles: profiles, decisions: decisions).dossiers.map { $0.actes.map(\.rawValue) }
    }

    @Test func `Acts, a letter without fields and a statement of one household come together`() throws {
        let result = linker.link(profiles: try Household(name: "a").papers(linker))
        #expect(
            result.dossiers.map { $0.actes.map(\.rawValue) } == [
                ["a-assignation", "a-commandement", "a-lettre", "a-releve"]
            ])
        #expect(result.dossiers[0].reasons.count == 3)
        #expect(result.dossiers[0].reasons[0].texts.contains("même référence de dossier"))
        #expect(result.dossiers[0].reasons.allSatisfy { !$0.sentence.contains("VANNEAUX") })
        #expect(result.rescans.isEmpty)
    }

    @Test(arguments: Neighbours.all)
    func `Households easily confused stay apart`(title: String, other: Household) throws {
        let all = try Household(name: "a").papers(linker) + other.papers(linker)
        #expect(
            groups(all) == [
                ["a-assignation", "a-commandement", "a-lettre", "a-releve"],
                ["b-assignation", "b-commandement", "b-lettre", "b-releve"],
            ], "\(title)")
    }

    @Test(arguments: Neighbours.all)
    func `Nor are their commandements merged when much was not read`(title: String, other: Household) throws {
        let lost = ["date_bail", "reference_dossier", "locataires[0].date_naissance", "adresse_logement.complement"]
        let first = Household(name: "a")
        let papers = try [first, other].map { household in
            try household.paper(
                "commandement", .commandementDePayer, household.commandementFields.filter { !lost.contains($0.key) },
                "Commandement de payer", linker)
        }
        #expect(groups(papers).count == 2, "\(title)")
    }

    @Test func `A paper that fits two neighbours equally stays alone`() throws {
        let neighbour = try #require(Neighbours.all.first).1
        let poor = try Household(name: "z").paper(
            "note", .autre, [:], "Madame, Monsieur VANNEAUX\n27 rue des Vanniers 30900 NÎMES\nloyer 512,40 €", linker)
        #expect(
            groups(try Household(name: "a").papers(linker) + neighbour.papers(linker) + [poor]).contains(["z-note"]))
    }

    @Test func `A letter that fits two namesakes of one building stays alone`() throws {
        var namesake = try #require(Neighbours.all.first).1
        namesake.given = "Odilon"
        let letter = try Household(name: "z").paper("lettre", .courrier, [:], Household(name: "z").letterText, linker)
        let acts = try [Household(name: "a"), namesake].map {
            try $0.paper("commandement", .commandementDePayer, $0.commandementFields, "-", linker)
        }
        #expect(groups(acts + [letter]) == [["a-commandement"], ["b-commandement"], ["z-lettre"]])
        #expect(groups([acts[0], letter]) == [["a-commandement", "z-lettre"]])
    }

    @Test func `A paper that names two households joins neither`() throws {
        let neighbour = try #require(Neighbours.all.first).1
        let list = try Household(name: "z").paper(
            "liste", .autre, [:],
            "Monsieur VANNEAUX Odilon\n27 rue des Vanniers 30900 NÎMES\nMonsieur VANNEAUX Théodule\n27 rue des Vanniers 30900 NÎMES",
            linker)
        #expect(
            groups(try Household(name: "a").papers(linker) + neighbour.papers(linker) + [list]).contains(["z-liste"]))
    }

    @Test(arguments: [
        ["locataires[0].nom": "VANNEAVX"], ["locataires[0].nom": "Vanneaux", "locataires[0].prenoms": "Odi1on"],
        ["locataires[0].nom": "Odilon", "locataires[0].prenoms": "VANNEAUX"],
        ["locataires[0].nom": "VANNEAUX Odilon", "locataires[0].prenoms": ""],
        ["locataires[0].nom": "TRÉGASTEL", "locataires[0].nom_naissance": "VANNEAUX"],
        ["adresse_logement.voie": "27, r. des Vannlers", "adresse_logement.complement": "Bat C - appt n° l4"],
        ["date_bail": "2019-06-08"], ["bailleur_nom": "Les Trois Cypres (société civile)"],
        ["reference_dossier": "24O3l8 / TR"],
    ])
    func `Slips of reading and spelling do not part a household`(changed: [String: String]) throws {
        let household = Household(name: "a", reference: nil)
        let second = household.assignationFields.filter { $0.key != "date_commandement" }.merging(changed) { $1 }
        let papers = try [
            household.paper("commandement", .commandementDePayer, household.commandementFields, "-", linker),
            household.paper("assignation", .assignation, second.filter { !$0.value.isEmpty }, "-", linker),
        ]
        #expect(groups(papers).count == 1)
    }

    @Test func `The act for each spouse is of one household`() throws {
        let husband = Household(name: "a")
        let wife = Household(name: "w", civilite: "Mme", birthName: "TRÉGASTEL", given: "Solveig", birth: "1984-12-01")
        let papers = try [husband, wife].map {
            try $0.paper("commandement", .commandementDePayer, $0.commandementFields, $0.commandementText, linker)
        }
        let result = linker.link(profiles: papers)
        #expect(result.dossiers.count == 1)
        #expect(result.rescans.isEmpty)
    }

    @Test(arguments: [0.02, 0.05], 0..<6)
    func `Noise and lost fields leave households together and apart`(noise: Double, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var profiles: [LinkingProfile] = []
        for household in [Household(name: "a")] + Neighbours.all.prefix(1).map(\.1) {
            for (suffix, kind, values, text) in [
                (
                    "commandement", ActeKind.commandementDePayer, household.commandementFields,
                    household.commandementText
                ),
                ("assignation", .assignation, household.assignationFields, household.assignationText),
            ] {
                var read: [String: String] = [:]
                for (path, value) in values.sorted(by: { $0.key < $1.key })
                where Double.random(in: 0..<1, using: &generator) > 0.15 {
                    let isText = FieldPath(path)?.valueKind == .text
                    read[path] = isText ? misread(value, rate: noise, using: &generator) : value
                }
                let seen = misread(text, rate: noise, using: &generator)
                profiles.append(try household.paper(suffix, kind, read, seen, linker))
            }
        }
        #expect(groups(profiles) == [["a-assignation", "a-commandement"], ["b-assignation", "b-commandement"]])
    }
}

@Suite struct SetTests {
    let linker: CaseLinker
    init() throws { linker = try shippedLinker() }

    func everything() throws -> [LinkingProfile] {
        try Household(name: "a").papers(linker)
            + Neighbours.all.enumerated().flatMap { index, entry in
                var household = entry.1
                household.name = "b\(index)"
                return try household.papers(linker)
            }
    }

    @Test func `The order of papers and decisions does not count`() throws {
        var generator = SeededGenerator(seed: 7)
        var profiles = try everything()
        var decisions: [LinkingDecision] = [
            .apart(profiles[0].id, profiles[2].id), .together(profiles[5].id, profiles[9].id),
            .pinned(profiles[0].id, "x"), .pinned(profiles[6].id, "y"), .distinctActes(profiles[1].id, profiles[3].id),
        ]
        let expected = linker.link(profiles: profiles, decisions: decisions)
        for _ in 0..<4 {
            profiles.shuffle(using: &generator)
            decisions.shuffle(using: &generator)
            #expect(linker.link(profiles: profiles, decisions: decisions) == expected)
        }
    }

    @Test func `Linking the papers that links lead to is linking everything`() throws {
        let all = try everything()
        let batch = linker.link(profiles: all)
        let keys = Dictionary(uniqueKeysWithValues: all.map { ($0.id, linker.lookupKeys($0)) })
        let meets = { (a: LinkingProfile, b: LinkingProfile) in
            !Set(keys[a.id]?.sought ?? []).isDisjoint(with: keys[b.id]?.filed ?? [])
        }
        for start in all {
            var closed = [start]
            var grows = true
            while grows {
                let known = Set(closed.map(\.id))
                let next = all.filter { candidate in
                    !known.contains(candidate.id)
                        && closed.contains { meets($0, candidate) && linker.links($0, candidate) }
                }
                closed += next
                grows = !next.isEmpty
            }
            let part = linker.link(profiles: closed)
            #expect(
                part.dossiers.first { $0.actes.contains(start.id) }
                    == batch.dossiers.first { $0.actes.contains(start.id) })
        }
    }

    @Test func `Whoever looks finds, from either side, all that evidence would put together`() throws {
        let all = try everything()
        for (index, a) in all.enumerated() {
            for b in all[(index + 1)...] {
                let (mine, other) = (linker.lookupKeys(a), linker.lookupKeys(b))
                let found = !Set(mine.sought).isDisjoint(with: other.filed)
                #expect(found == !Set(other.sought).isDisjoint(with: mine.filed))
                #expect(found || !linker.links(a, b), "\(a.id) \(b.id): \(linker.explain(a, b))")
            }
        }
    }

    @Test func `A letter is found by the name at its head, whatever it calls the reader`() throws {
        let base = Household(name: "a")
        let letter = try base.paper(
            "x", .courrier, [:], "Odilon VANNEAUX\nrue des Vanniers\nMadame, Monsieur Bonjour\nje demande un délai",
            linker)
        let act = try base.paper("c", .commandementDePayer, base.commandementFields, "-", linker)
        let (sought, filed) = (linker.lookupKeys(letter).sought, linker.lookupKeys(act).filed)
        #expect(!Set(sought).isDisjoint(with: filed))
    }

    @Test func `What only the text of two papers mentions does not bring them together`() throws {
        let base = Household(name: "a")
        let letters = try ["x", "y"].map { name in
            linker.lookupKeys(try base.paper(name, .courrier, [:], base.letterText, linker))
        }
        #expect(letters[0].filed == letters[1].filed && !letters[0].filed.isEmpty)
        #expect(Set(letters[0].sought).isDisjoint(with: letters[1].filed))
    }

    @Test func `A family name, a building, a day or a landlord alone is no key`() throws {
        let base = Household(name: "a")
        let only = { (fields: [String: String], name: String) in
            linker.lookupKeys(try base.paper(name, .commandementDePayer, fields, "-", linker)).sought
        }
        for shared in [
            ["locataires[0].nom": "VANNEAUX"], ["bailleur_nom": "SCI LES TROIS CYPRÈS"],
            ["adresse_logement.voie": "27 rue des Vanniers", "adresse_logement.code_postal": "30900"],
            ["reference_dossier": "240318/TR"], ["date_bail": "2019-06-03"],
            [
                "locataires[0].nom": "VANNEAUX", "adresse_logement.code_postal": "30900",
                "bailleur_nom": "SCI LES TROIS CYPRÈS",
            ],
        ] {
            #expect(try only(shared, "x").isEmpty, "\(shared)")
        }
    }

    @Test func `A profile is the same after it was stored`() throws {
        for profile in try everything() {
            let again = try JSONDecoder().decode(LinkingProfile.self, from: JSONEncoder().encode(profile))
            #expect(again == profile)
        }
    }

    @Test func `The same paper twice is one paper`() throws {
        let papers = try Household(name: "a").papers(linker)
        #expect(linker.link(profiles: papers + papers) == linker.link(profiles: papers))
    }
}
