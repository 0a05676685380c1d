import DSFForms
import DossierModel
import Foundation
import PageModel
import Testing

@Suite struct PrefillTests {
    let edition: DSFEdition
    let rules: PrefillRules

    init() throws {
        edition = try DSFEdition.load(from: shippedFolder)
        rules = try PrefillRules.load(from: folders)
    }

    func draft(_ actes: [Acte], notes: DossierNotes = DossierNotes(), status: DSFStatus = .due) throws -> DSFDraft {
        edition.prefill(DSFCase(dossier: try dossier(actes, notes: notes), status: status), rules: rules)
    }

    func text(_ draft: DSFDraft, _ id: String) -> String? {
        let id = DSFFieldID(id)
        return edition.field(id).flatMap { field in draft[id]?.value.text(in: field) }
    }

    @Test func `An assignation and its commandement fill what they say`() throws {
        let draft = try draft([commandement(), assignation()])
        let expected = [
            "0.05": "04/05/2026", "0.08": "OPH Habitat du Vidourle", "0.09": "bailleur social",
            "0.10": "Me Zoé Castaing (barreau : Nîmes)", "0.11": "SELARL Œuvrard & Associés", "0.12": "C-2026/118",
            "1.01": "NGUYỄN, née TRẦN", "1.02": "Thị Ánh-Đào", "1.03": "09/03/1984", "1.04": "12 rue de l'Évêché",
            "1.05": "30000", "1.06": "Nîmes", "1.19.1.nom": "BŒUF", "1.19.1.prenom": "Noël",
            "1.19.1.qualite": "assigné(e)", "2.20": "452,10\u{A0}€", "2.21": "80,00\u{A0}€",
            "3.01": "2\u{202F}156,30\u{A0}€", "3.01.date": "30/04/2026", "5.01": "social", "5.03": "01/07/2019",
            "5.08.date": "01/07/2019", "7.1a": "15/07/2026", "7.1b": "9\u{A0}h\u{A0}05",
            "7.1c": "Palais de justice, salle B",
        ]
        for (id, value) in expected.sorted(by: { $0.key < $1.key }) { #expect(text(draft, id) == value, "\(id)") }
        for id in ["0.00", "0.04", "1.14", "3.02", "3.03", "3.09.loyers", "4.01", "7.3c"] {
            #expect(text(draft, id) == nil, "\(id)")
        }
    }

    @Test func `Every value from a paper says which, where and how sure`() throws {
        let draft = try draft([commandement(), assignation()])
        guard case .acte(let evidence) = draft[DSFFieldID("3.01")]?.origin else {
            Issue.record("3.01 comes from no paper")
            return
        }
        #expect(evidence.acte == ActeID(rawValue: "a-2"))
        #expect(evidence.page == 2)
        #expect(evidence.confidence.value == 0.95)
        #expect(evidence.rawText == "dette_montant lu")
    }

    @Test func `The lines of the transmission are filled by what people noted, with the latest sending`() throws {
        let demarches = [
            Demarche(.transmission(.bailleur), on: try day("2026-06-08")),
            Demarche(.transmission(.bailleur), on: try day("2026-06-15")),
            Demarche(.transmission(.juge), on: try day("2026-06-09")),
        ]
        let noted = edition.prefill(
            DSFCase(dossier: try dossier([assignation()], demarches: demarches), status: .due), rules: rules)
        #expect(text(noted, "8.11") == "15/06/2026" && noted[DSFFieldID("8.11")]?.origin == .dossier)
        #expect(text(noted, "8.10") == nil)
    }

    @Test func `Who writes the form is named by its fields, wherever they stand`() throws {
        let values = [
            "8.01": "Œuvrard", "8.02": "Odile", "8.03": "ADIL de l'Exemple", "8.04": "o@exemple.invalid",
            "8.05": "04 00 00 00 00",
        ]
        let entries = { (ids: [String]) in
            Dictionary(uniqueKeysWithValues: ids.map { (DSFFieldID($0), DSFEntry.value(.text(values[$0] ?? ""))) })
        }
        let empty = try draft([assignation()])
        let whole = edition.writer(in: edition.completing(empty, with: entries(Array(values.keys))))
        #expect(whole.name == "Odile Œuvrard")
        #expect(whole.lines == ["ADIL de l'Exemple", "Odile Œuvrard", "o@exemple.invalid", "04 00 00 00 00"])
        // What is missing does not move the others.
        let partly = edition.writer(in: edition.completing(empty, with: entries(["8.01", "8.05"])))
        #expect(partly.name == nil && partly.lines == ["04 00 00 00 00"])
    }

    /// Every field of every paper is filled with something, all kinds of paper, every ledger word: the human fields stay blank.
    @Test func `Human-only fields are never filled`() throws {
        let human = edition.fields.filter { $0.prefill == .humanOnly }
        #expect(human.count > 80)
        let actes = try ActeKind.allCases.map { kind in
            try acte(
                "a-\(kind.rawValue)", kind, try everything(),
                ledger: [
                    line("2026-01-01", "Loyer", debit: 50_000), line("2026-01-05", "APL versée", credit: 20_000),
                ])
        }
        let full = try draft(
            actes,
            notes: DossierNotes(
                dateSaisine: day("2026-05-20"), renvoi: day("2026-09-01"), numeroRG: "26/00118", numeroEtat: "E-1"))
        #expect(full.answers.count > 30)
        for field in human { #expect(full[field.id] == nil, "\(field.id.rawValue) \(field.label)") }
    }

    private func everything() throws -> [String: FieldValue] {
        var values: [String: FieldValue] = [:]
        for champ in Champ.allCases {
            let paths: [FieldPath] =
                switch champ.shape {
                case .leaf: [FieldPath(champ)].compactMap { $0 }
                case .record(let parts): parts.compactMap { FieldPath(champ, $0) }
                case .list(let parts): (0..<5).flatMap { index in parts.compactMap { FieldPath(champ, index, $0) } }
                case .flags: Demande.allCases.map(FieldPath.demande)
                }
            for path in paths {
                values[path.description] =
                    switch path.valueKind {
                    case .text: .text("3 mots")
                    case .amount: euros(10_000)
                    case .date: try date("2026-01-31")
                    case .time: TimeOfDay(iso: "09:00").map(FieldValue.time)
                    case .choice: .choice("tutelle")
                    case .flag: .flag(true)
                    }
            }
        }
        return values
    }

    @Test func `The latest closing date wins, and costs are never debt`() throws {
        let older = try acte(
            "a-3", .assignation,
            ["dette_montant": euros(130_906), "audience_date": try date("2026-07-15")])
        let withCosts = try draft([commandement(), older])
        // The assignation claims the total of the commandement: the principal is shown, and the worker is told.
        #expect(text(withCosts, "3.01") == "1\u{202F}234,56\u{A0}€")
        #expect(text(withCosts, "3.01.date") == "31/01/2026")
        #expect(withCosts.findings.contains { $0.code == "FRAIS_DANS_LA_DETTE" })
        #expect(text(withCosts, "7.3c") == nil)
        let statement = try acte(
            "a-4", .decompte, ["dette_montant": euros(300_000), "dette_arretee_au": try date("2026-06-30")])
        let latest = try draft([commandement(), assignation(), statement])
        #expect(text(latest, "3.01") == "3\u{202F}000,00\u{A0}€")
        #expect(text(latest, "3.01.date") == "30/06/2026")
    }

    @Test func `A ledger tells the first unpaid month and the aid paid to the landlord`() throws {
        let ledger = [
            try line("2026-01-01", "Loyer janvier", debit: 50_000), try line("2026-01-05", "APL", credit: 20_000),
            try line("2026-01-20", "Règlement", credit: 30_000), try line("2026-02-01", "Loyer février", debit: 50_000),
            try line("2026-02-05", "APL", credit: 20_000), try line("2026-03-01", "Loyer mars", debit: 50_000),
            try line("2026-03-02", "Frais de relance", debit: 1_500), try line(nil, "Total", debit: 151_500),
        ]
        let paper = try acte("a-5", .decompte, ["dette_montant": euros(80_000)], ledger: ledger)
        let draft = try draft([commandement(), assignation(), paper])
        #expect(text(draft, "3.03") == "01/02/2026")
        #expect(text(draft, "3.05") == "Oui")
        #expect(text(draft, "3.06") == "200,00\u{A0}€")
        #expect(text(draft, "2.07.locataire") == "200,00\u{A0}€")
        // Payments make the shares a matter of opinion.
        #expect(text(draft, "3.09.loyers") == nil)
        #expect(draft.findings.contains { $0.code == "FRAIS_AU_DECOMPTE" })
    }

    @Test func `A ledger that does not add up fills nothing`() throws {
        let ledger = [try line("2026-01-01", "Loyer", debit: 50_000), try line("2026-02-01", "Loyer", debit: 50_000)]
        let paper = try acte("a-5", .decompte, ["dette_montant": euros(99_900)], ledger: ledger)
        let draft = try draft([commandement(), assignation(), paper])
        #expect(text(draft, "3.03") == nil)
        #expect(text(draft, "3.09.loyers") == nil)
        #expect(draft.findings.contains { $0.code == "DECOMPTE_INCOHERENT" })
    }

    @Test func `An amounts table without payments gives the detail of the debt`() throws {
        let ledger = [
            try line(nil, "Loyers impayés", debit: 90_000), try line(nil, "Provisions pour charges", debit: 10_000),
            try line(nil, "Coût de l'acte", debit: 7_450),
        ]
        let paper = try acte("a-5", .decompte, ["montant_principal": euros(100_000)], ledger: ledger)
        let draft = try draft([assignation(), paper])
        #expect(text(draft, "3.09.loyers") == "900,00\u{A0}€")
        #expect(text(draft, "3.09.charges") == "100,00\u{A0}€")
        #expect(text(draft, "3.09.frais") == "74,50\u{A0}€")
        #expect(text(draft, "3.03") == nil)
        let mixed = try acte(
            "a-6", .decompte, ["montant_principal": euros(100_000)],
            ledger: [try line(nil, "Loyers et charges", debit: 100_000)])
        #expect(text(try self.draft([assignation(), mixed]), "3.09.loyers") == nil)
    }

    @Test func `An adjournment given for the dossier replaces the hearing`() throws {
        let draft = try draft([assignation()], notes: DossierNotes(renvoi: day("2026-10-07"), numeroRG: "26/00042"))
        #expect(text(draft, "7.1a") == "07/10/2026")
        #expect(text(draft, "7.1b") == nil)
        #expect(text(draft, "0.06") == "26/00042")
        #expect(draft[DSFFieldID("7.1a")]?.origin == .dossier)
    }

    @Test func `Without an assignation, or without a DSF due, the sheet says so`() throws {
        let before = try draft([commandement()], status: .avantAssignation(reason: "pas encore d'assignation"))
        #expect(text(before, "0.00")?.contains("avant assignation") ?? false)
        #expect(text(before, "1.01") == "NGUYỄN")
        let none = try draft([commandement()], status: .nonDu(reason: "le bail est commercial"))
        #expect(text(none, "0.00") == "DSF non dû : le bail est commercial")
        #expect(none.answers.keys.allSatisfy { $0.section == "0" })
    }

    @Test func `A weak reading stays blank and is told`() throws {
        let weak = try acte("a-7", .assignation, ["locataires[0].nom": .text("D?PONT")], confidence: 0.2)
        let draft = try draft([weak])
        #expect(text(draft, "1.01") == nil)
        #expect(draft.findings.contains { $0.code == "VALEUR_PEU_SURE" })
    }

    @Test(arguments: [
        ("SCI des Tilleuls", "personne_morale", "privé"), ("M. Paul Imbert", "personne_physique", "privé"),
        ("S.A. d'H.L.M. Terres d'Oc", "personne_morale", "social"), ("SAS Grand Large", "personne_morale", nil),
        ("Office Public de l'Habitat", "personne_morale", "social"), ("Société Ophélie", "personne_morale", nil),
    ])
    func `The landlord tells the kind of dwelling only when it is certain`(
        name: String, type: String, expected: String?
    ) throws {
        let paper = try acte("a-8", .assignation, ["bailleur_nom": .text(name), "bailleur_type": .choice(type)])
        #expect(text(try draft([paper]), "5.01") == expected)
    }

    @Test func `More tenants than lines go on in the last line of the list`() throws {
        var values: [String: FieldValue] = [:]
        for index in 0..<6 {
            values["locataires[\(index)].nom"] = .text("NOM\(index)")
            values["locataires[\(index)].prenoms"] = .text("Prénom\(index)")
        }
        let draft = try draft([try acte("a-9", .assignation, values)])
        #expect(text(draft, "1.19.3.nom") == "NOM3")
        #expect(text(draft, "1.19.suite") == "NOM4 Prénom4 ; NOM5 Prénom5")
    }

    @Test func `A rescan never counts twice, and the order of papers never matters`() throws {
        let papers = try [commandement(), assignation()]
        #expect(try draft(papers) == draft(papers.reversed()))
    }
}
