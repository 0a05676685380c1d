import CaseLinking
import DossierModel
import Testing

@Suite struct RescanTests {
    let linker: CaseLinker
    let household = Household(name: "a")
    init() throws { linker = try shippedLinker() }

    func original() throws -> LinkingProfile {
        try household.paper(
            "c", .commandementDePayer, household.commandementFields, household.commandementText, linker)
    }

    func rescans(_ papers: [LinkingProfile], _ decisions: [LinkingDecision] = []) -> [String] {
        linker.link(profiles: papers, decisions: decisions).rescans.map {
            "\($0.acte.rawValue) of \($0.canonical.rawValue)"
        }
    }

    @Test(arguments: 0..<6)
    func `Another scan of an act is the same act, the better read one leads`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = misread(household.commandementText, rate: 0.04, using: &generator)
        let read = household.commandementFields.filter { $0.key != "locataires[0].date_naissance" }
        let again = try household.paper("b", .commandementDePayer, read, text, linker, confidence: 0.7)
        #expect(rescans([try original(), again]) == ["a-b of a-c"])
    }

    @Test func `Two scans of a paper without fields meet by their text`() throws {
        var generator = SeededGenerator(seed: 3)
        let text = household.commandementText + "\nFrais 148,78 € intérêts 231,07 €"
        let papers = try ["c", "d"].map { name in
            try household.paper(
                name, .commandementDePayerCommercial, ["bailleur_nom": household.landlord],
                misread(text.replacing("30900", with: ""), rate: 0.02, using: &generator), linker)
        }
        #expect(linker.link(profiles: papers).dossiers.count == 1)
    }

    @Test func `A figure misread in the date and one lost from the sum leave a rescan a rescan`() throws {
        var values = household.commandementFields
        values["date_acte"] = "2024-08-12"
        values["montant_principal"] = "417.36"
        let again = try household.paper(
            "b", .commandementDePayer, values, household.commandementText, linker, confidence: 0.7)
        #expect(rescans([try original(), again]) == ["a-b of a-c"])
        values["montant_principal"] = "3105.92"
        let later = try household.paper(
            "b", .commandementDePayer, values, household.commandementText, linker, confidence: 0.7)
        #expect(rescans([try original(), later]).isEmpty)
    }

    @Test func `Of two scans read equally well the least id leads`() throws {
        let again = try household.paper(
            "b", .commandementDePayer, household.commandementFields, household.commandementText, linker)
        #expect(rescans([try original(), again]) == ["a-c of a-b"])
    }

    @Test(arguments: [
        ["date_acte": "2024-09-03"], ["montant_principal": "3105.92"],
        ["locataires[0].prenoms": "Solveig", "locataires[0].civilite": "Mme"],
    ])
    func `A second act of the household is no rescan`(changed: [String: String]) throws {
        let second = try household.paper(
            "d", .commandementDePayer, household.commandementFields.merging(changed) { $1 }, household.commandementText,
            linker)
        let result = linker.link(profiles: [try original(), second])
        #expect(result.rescans.isEmpty)
        #expect(result.dossiers.count == 1)
    }

    @Test func `A reassignation to another hearing is no rescan`() throws {
        var again = household
        again.hearing = "2025-01-14"
        again.assignation = "2024-11-05"
        let papers = try [household, again].enumerated().map { index, household in
            try household.paper(
                "\(index)", .assignation, household.assignationFields, household.assignationText, linker)
        }
        #expect(rescans(papers).isEmpty)
    }

    @Test func `A second act whose dates were not read is no rescan`() throws {
        var later = household
        (later.commandement, later.debt) = ("2024-09-03", "3105.92")
        let undated = { (household: Household, name: String) in
            let lost = ["date_acte", "montant_principal"]
            return try household.paper(
                name, .commandementDePayer, household.commandementFields.filter { !lost.contains($0.key) },
                household.commandementText, linker)
        }
        #expect(rescans([try undated(household, "c"), try undated(later, "d")]).isEmpty)
    }

    @Test func `A person's word on rescans binds`() throws {
        let again = try household.paper(
            "b", .commandementDePayer, household.commandementFields, household.commandementText, linker)
        let (a, b) = (ActeID(rawValue: "a-c"), ActeID(rawValue: "a-b"))
        #expect(rescans([try original(), again], [.distinctActes(a, b)]).isEmpty)
        let other = try household.paper("x", .courrier, [:], household.letterText, linker)
        #expect(rescans([try original(), other], [.sameActe(other.id, a)]) == ["a-x of a-c"])
    }
}
