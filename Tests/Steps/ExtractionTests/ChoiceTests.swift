import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Extraction

@Suite struct ChoiceTests {
    private func contents(_ kind: ActeKind, _ pages: [PageText]) throws -> ActeContents {
        let range = try #require(PageRange(1, pages.count))
        let segment = Segment(pages: range, kind: kind, confidence: .certain, reasons: [])
        return Extractor(rules: try Shipped.rules(), lexicons: try Shipped.lexicons())
            .extract(segment: segment, pages: pages)
    }

    @Test func nothingStaysAbsent() throws {
        let empty = try contents(.commandementDePayer, [try page(text: "Lorem ipsum dolor sit amet")])
        #expect(empty.fields.isEmpty)
        #expect(try contents(.assignation, [try page(text: " . ")]).fields.isEmpty)
    }

    @Test func rentAndChargesOfOneSentenceAreToldApart() throws {
        let read = try contents(
            .commandementDePayer,
            [
                try page(
                    text:
                        "En vertu d'un bail du 3 mai 2019, moyennant un loyer mensuel de 500,00 €\net une provision sur charges de 60,00 € par mois"
                )
            ])
        #expect(read.fields.amount(.loyerMensuel) == Montant(cents: 50_000))
        #expect(read.fields.amount(.chargesMensuelles) == Montant(cents: 6_000))
        #expect(read.fields.date(.dateBail)?.iso == "2019-05-03")
    }

    @Test func labelsAndAmountsReadAsTwoColumnsMeetOnTheirRow() throws {
        let labels = ["Loyers et charges impayés", "Coût de l'acte", "TOTAL"]
        let amounts = ["1 200,00 €", "150,00 €", "1 350,00 €"]
        func column(_ texts: [String], x: Double) -> [Placed] {
            texts.enumerated().map { Placed(text: $0.element, x: x, y: 300 + 14 * Double($0.offset)) }
        }
        let read = try contents(
            .commandementDePayer,
            [
                try page(
                    1,
                    [
                        [Placed(text: "JE VOUS FAIS COMMANDEMENT DE PAYER", x: 50, y: 280)], column(labels, x: 50),
                        column(amounts, x: 420),
                    ])
            ])
        #expect(read.fields.amount(.montantPrincipal) == Montant(cents: 120_000))
        #expect(read.fields.amount(.coutActe) == Montant(cents: 15_000))
        #expect(read.fields.amount(.montantTotal) == Montant(cents: 135_000))
    }

    @Test(arguments: [
        ("fais commandement de payer dans un délai de SIX SEMAINES la somme", DelaiAnnonce.sixSemaines),
        (
            "fait commandement de payer entre mes mains, dans les DEUX MOIS de la signification du présent acte",
            .deuxMois
        ),
    ])
    func delayOfTheOrder(text: String, delay: DelaiAnnonce) throws {
        let quote =
            "\nClause du bail : « le bail sera résilié trois mois ou deux mois après un commandement resté sans effet »"
        let read = try contents(.commandementDePayer, [try page(text: text + quote)])
        #expect(read.fields.choice(.delai) == delay.rawValue)
    }

    @Test func quotedDelayAloneGivesNone() throws {
        let text =
            "Clause ainsi rédigée : « deux mois après un commandement de payer demeuré infructueux, le bail sera résilié »"
        #expect(try contents(.commandementDePayer, [try page(text: text)]).fields.choice(.delai) == nil)
    }

    @Test func ownReferenceNotTheClients() throws {
        let read = try contents(
            .commandementDePayer,
            [try page(text: "SCP DURAND\nCommissaires de justice\nVos réf. : 778899\nNos réf. : 2024/1234")])
        #expect(read.fields.text(.referenceDossier) == "2024/1234")
    }
}
