import DossierModel
import FrenchText
import PageModel
import Testing

@Suite struct AmountTests {
    @Test(arguments: [
        ("1 234,56 €", [123_456]), ("1\u{202F}234,56\u{A0}€", [123_456]), ("1.234,56 euros", [123_456]),
        ("1234,56 EUR", [123_456]), ("1 234 € 56", [123_456]), ("1 234,- €", [123_400]), ("45€50", [4_550]),
        ("1'234,56", [123_456]), ("12.50", [1_250]), ("1 584.00 euros", [158_400]), ("37.000 euros", [3_700_000]),
        ("1 234 euros", [123_400]), ("-45,00", [-4_500]), ("45,00-", [-4_500]), ("Avoir (45,00)", [-4_500]),
        ("45,00 CR", [-4_500]), ("le loyer (450,00 €) de", [45_000]), ("779,45€ par mois", [77_945]),
        ("46,84E", [4_684]), ("46,84 C", [4_684]), ("46,84£", [4_684]), ("46,84&", [4_684]), ("779,456", [77_945]),
        ("1O7,6S", [10_765]), ("l 241,86 €", [124_186]), ("B12,00 €", [81_200]), ("5OO,OO €", [50_000]),
        ("15,52 eurcs", [1_552]), ("3 489, 15 €", [348_915]), ("489 ,15 €", [48_915]),
        ("en principal de 3\n513,72 €.", [351_372]), ("813,50\t143,02", [81_350, 14_302]),
        ("376,05\t84,46\t220,23\t240,28", [37_605, 8_446, 22_023, 24_028]), ("2\t376,05", [37_605]),
        ("AVRIL 2022 543,25€", [54_325]), ("DEUX CENTS EUROS", [20_000]), ("deux mille euros", [200_000]),
        ("mille deux cent trente-quatre euros et cinquante-six centimes", [123_456]),
        ("quatre-vingt-dix-sept euros", [9_700]), ("TROIS CENTQUARANTE DEUX EUROS", [34_200]),
    ])
    func `An amount is read to the cent`(_ text: String, _ cents: [Int]) throws {
        #expect(try PrintedPage.reader(text).amounts().map(\.value.montant.cents) == cents)
    }

    @Test(arguments: [
        "30000 NÎMES", "02.61.91.21.31", "12.03.2024", "12,5 %", "12,50 %", "45,20 m2", "article 12.50", "article 700",
        "RCS 625 628 292", "625.628.292", "500 E", "le 12/03/2024", "art. L. 412-5", "2.11 Le locataire", "75015 PARIS",
        "n° 89-462", "RG 24/01234", "FR76 3000 6000 0112 3456 7890 189", "deux mois", "1343-5", "14 h 30",
    ])
    func `A number that is no money is no amount`(_ text: String) throws {
        #expect(try PrintedPage.reader(text).amounts().isEmpty)
    }

    @Test func `Words and figures that agree are one sure amount`() throws {
        let amounts = try PrintedPage.reader("deux cents euros et dix centimes (200,10 €)").amounts()
        let amount = try #require(amounts.first)
        #expect(amounts.count == 1 && amount.value.wordsAgree && amount.value.montant.cents == 20_010)
        #expect(amount.confidence.value > 0.99)
    }

    @Test func `Words and figures that differ are both doubtful`() throws {
        let amounts = try PrintedPage.reader("deux cents euros (300,00 €)").amounts()
        #expect(amounts.map(\.value.montant.cents) == [20_000, 30_000])
        #expect(amounts.allSatisfy { $0.confidence.value < 0.7 })
    }

    @Test func `Flags tell what is printed`() throws {
        let bare = try #require(try PrintedPage.reader("143,02").amounts().first).value
        #expect(!bare.hasCurrency && bare.hasCents && !bare.fromWords && !bare.isNegative)
        let lost = try #require(try PrintedPage.reader("18138 euros").amounts().first).value
        #expect(lost.hasCurrency && !lost.hasCents && lost.lostComma == Montant(cents: 18_138))
    }
}
