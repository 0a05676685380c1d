import DossierModel
import PageModel
import Sorting
import Testing

@Suite struct SorterTests {
    private func assignation(_ first: Int) throws -> [PageText] {
        [
            try TextPage.page(
                first, "ASSIGNATION EN RÉFÉRÉ", "devant le juge des contentieux de la protection",
                "L'AN DEUX MILLE VINGT-QUATRE ET LE DEUX MAI", "À LA REQUÊTE DE : la SCI DU LAC",
                "DONNÉ ASSIGNATION À : Madame Ines CAUDRON", "d'avoir à comparaître le 5 juillet 2024 à 9 h 30"),
            try TextPage.page(
                first + 1, "les loyers n'ayant pas été payés, un commandement de payer est resté sans effet.",
                "PAR CES MOTIFS", "CONSTATER la résiliation du bail, ORDONNER l'expulsion", "SOUS TOUTES RÉSERVES"),
        ]
    }

    private func blank(_ number: Int) throws -> PageText { try TextPage.page(number, []) }

    @Test func `No pages and blank pages give no papers`() throws {
        let sorter = try Fixtures.sorter()
        #expect(sorter.sort(pages: []).isEmpty)
        #expect(sorter.sort(pages: [try blank(1), try blank(2)]).isEmpty)
    }

    @Test func `A blank page between papers belongs to none`() throws {
        let pages = try assignation(1) + [try blank(3)] + assignation(4)
        #expect(try Fixtures.sorter().sort(pages: pages).map(\.short) == ["1-2 assignation", "4-5 assignation"])
    }

    @Test func `The empty back of a sheet does not cut a paper`() throws {
        let first = try assignation(1)[0]
        let second = try TextPage.page(
            3, "les loyers n'ayant pas été payés, un commandement de payer est resté sans effet.", "PAR CES MOTIFS",
            "CONSTATER la résiliation du bail, ORDONNER l'expulsion", "- 2 -")
        #expect(try Fixtures.sorter().sort(pages: [first, try blank(2), second]).map(\.short) == ["1-3 assignation"])
    }

    @Test func `A statement whose title says that it is annexed to the act belongs to it`() throws {
        let ledger = ["01/01/2024 Loyer janvier 2024 500,00 500,00", "01/02/2024 Loyer février 2024 500,00 1 000,00"]
        let annexed = try TextPage.page(3, ["RELEVÉ DE COMPTE ANNEXÉ À L'ACTE", "Date Libellé Débit Solde"] + ledger)
        let own = try TextPage.page(3, letterhead + ["RELEVÉ DE COMPTE", "Date Libellé Débit Solde"] + ledger)
        let sorter = try Fixtures.sorter()
        #expect(sorter.sort(pages: try assignation(1) + [annexed]).map(\.short) == ["1-3 assignation"])
        #expect(sorter.sort(pages: try assignation(1) + [own]).count == 2)
    }

    private let letterhead = [
        "RÉGIE DU LAC, administrateur de biens", "12 quai des Brumes, 48000 Mende", "Madame Ines CAUDRON",
        "3 rue du Lac, 48000 Mende", "Votre compte, logement 12, immeuble des Brumes", "Édité le 4 mars 2024",
    ]

    @Test func `A statement that names neither its sender nor its tenant belongs to the act before it`() throws {
        let ledger = ["01/01/2024 Loyer janvier 2024 500,00 500,00", "01/02/2024 Loyer février 2024 500,00 1 000,00"]
        let bare = ["RELEVÉ DE COMPTE", "Date Libellé Débit Solde"] + ledger
        let sorter = try Fixtures.sorter()
        let behind = try assignation(1) + [try TextPage.page(3, bare)]
        #expect(sorter.sort(pages: behind).map(\.short) == ["1-3 assignation"])
        #expect(sorter.sort(pages: [try TextPage.page(1, bare)]).map(\.short) == ["1-1 decompte"])
    }

    @Test func `A sentence that runs on in the next line is no title`() throws {
        func papers(_ next: String) throws -> [String] {
            let opening = "Notification à la préfecture de la Lozère, conformément à l'article 24 III : 2 mai 2024"
            let page = try TextPage.page(
                2, opening, next, "PAR CES MOTIFS", "CONSTATER la résiliation du bail", "ORDONNER l'expulsion")
            return try Fixtures.sorter().sort(pages: [try assignation(1)[0], page]).map(\.short)
        }
        #expect(try papers("(EXPLOC).") == ["1-2 assignation"])
        #expect(try papers("Accusé de réception EXPLOC.") != ["1-2 assignation"])
    }

    @Test func `Specks on an empty page are no paper`() throws {
        let pages = try assignation(1) + [try TextPage.page(3, ". ; i '", "l _")] + assignation(4)
        #expect(try Fixtures.sorter().sort(pages: pages).map(\.short) == ["1-2 assignation", "4-5 assignation"])
    }

    @Test func `The order in which pages are given does not matter, and the same pages give the same papers`() throws {
        let pages = try assignation(1) + [try blank(3)] + assignation(4)
        let sorter = try Fixtures.sorter()
        #expect(sorter.sort(pages: pages.reversed()) == sorter.sort(pages: pages))
    }

    @Test func `A file that starts in the middle keeps its page numbers`() throws {
        #expect(try Fixtures.sorter().sort(pages: try assignation(11)).map(\.short) == ["11-12 assignation"])
    }

    @Test func `What nobody knows is autre and unsure`() throws {
        let page = try TextPage.page(1, "zqx wvk jjhh qpdl", "mlkt xxw rrzt", "vbnq lskd wwtz", "qsdf hjkl mwxc")
        let sorter = try Fixtures.sorter()
        let found = try #require(sorter.sort(pages: [page]).first)
        #expect(found.kind == .autre)
        #expect(found.confidence.value < 0.6)
    }

    @Test func `A clear paper is sure and says why`() throws {
        let (sorter, pages) = (try Fixtures.sorter(), try assignation(1))
        let found = try #require(sorter.sort(pages: pages).first)
        #expect(found.confidence.value > 0.9)
        #expect(found.reasons.first?.cue.name == "sorting.titre.assignation")
        #expect(found.reasons.first?.excerpt == "ASSIGNATION EN RÉFÉRÉ")
        #expect(found.reasons.first?.page == 1)
    }

    @Test func `Two copies of one act for two tenants are two papers`() throws {
        let found = try Fixtures.sorter().sort(pages: try assignation(1) + assignation(3))
        #expect(found.map(\.short) == ["1-2 assignation", "3-4 assignation"])
    }
}
