import FrenchText
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [
        ("02.61.91.21.31", ["0261912131"]), ("Tél : 04 66 12 34 56.", ["0466123456"]), ("0466123456", ["0466123456"]),
        ("04-66-12-34-56", ["0466123456"]), ("0466 12 34 56", ["0466123456"]), ("+33 4 66 12 34 56", ["0466123456"]),
        ("+33 (0)4.66.12.34.56", ["0466123456"]), ("0033 4 66 12 34 56", ["0466123456"]),
        ("@1.99.08.20.32", ["0199082032"]), ("O4 66 12 34 56", ["0466123456"]), ("T.06.36.48 24.37", ["0636482437"]),
        ("04 66 12 34 56/06 66 12 34 56", ["0466123456", "0666123456"]), ("625 628 292", []),
        ("Tél. os 66 12 34 56", ["0566123456"]),
        ("o1 lo 22 34 56", ["0110223456"]), ("os oo lo oo 56", []), ("01 02 03 04", []),
        ("12345678901234", []), ("12.03.2024", []), ("FR76 0466 1234 5678", []), ("00 12 34 56 78", []),
    ])
    func `Telephone numbers`(_ text: String, _ digits: [String]) throws {
        #expect(try PrintedPage.reader(text).phones().map(\.value.digits) == digits)
    }

    @Test(arguments: [
        ("contact@etude.fr", ["contact@etude.fr"]), ("(Jean.Dupont@free.fr),", ["jean.dupont@free.fr"]),
        ("jean.dupont @ free.fr", ["jean.dupont@free.fr"]), ("contact©etude-x.fr", ["contact@etude-x.fr"]),
        ("c@etude-exemple fr", ["c@etude-exemple.fr"]), ("d@etude-exemplefr", ["d@etude-exemple.fr"]),
        ("@1.99.08.20.32", []), ("12 @ 3,50 €", []), ("Maître DUPONT", []),
    ])
    func `Mail addresses`(_ text: String, _ addresses: [String]) throws {
        #expect(try PrintedPage.reader(text).emails().map(\.value) == addresses)
    }

    @Test func `An address broken behind a hyphen at a line's end is one`() throws {
        #expect(
            try PrintedPage.reader("Tél. 04 66 00 00 00\ncontact@viala-\njustice.fr\n3 rue Basse").emails().map(\.value)
                == ["contact@viala-justice.fr"])
        #expect(try PrintedPage.reader("contact@viala-\nSuite à donner").emails().isEmpty)
    }

    @Test(arguments: [
        ("RCS de Rennes 625.628.292", "625628292", true), ("SIREN 625628292", "625628292", true),
        ("sous le n° 625 628 292", "625628292", true), ("SIREN 625 628 2Q2", "625628202", false),
        ("SIREN 625 628 2g2", "625628292", true), ("dossier 123 456 789", "", false),
        ("immatriculée au RCS sous le numéro 632883732,", "632883732", true), ("02 61 91 21 31", "", false),
        ("1 234,56", "", false),
    ])
    func `Company numbers`(_ text: String, _ digits: String, _ isValid: Bool) throws {
        let found = try PrintedPage.reader(text).sirens().first?.value
        #expect((found?.digits ?? "") == digits)
        #expect((found?.isValid ?? false) == isValid)
    }

    @Test func `A SIRET keeps its NIC and La Poste has its own rule`() throws {
        let siret = try #require(try PrintedPage.reader("SIRET 356 000 000 00048").sirens().first).value
        #expect(siret.digits == "356000000" && siret.nic == "00048" && siret.isValid)
    }

    @Test(arguments: [
        ("FR76 3000 6000 0112 3456 7890 189", ["FR7630006000011234567890189"]),
        ("FR76 3OOO 6000 0112 3456 7890 189", ["FR7630006000011234567890189"]),
        ("FR76 3000 6000 0112 3456 7890 188", []), ("FRANCE 30000", []),
    ])
    func `Accounts`(_ text: String, _ ibans: [String]) throws {
        #expect(try PrintedPage.reader(text).ibans().map(\.value) == ibans)
    }

    @Test(arguments: [
        ("2 69 05 49 588 157 80", ["269054958815780"]), ("2 69 05 49 588 157 81", []), ("1 234 567,00 €", []),
    ])
    func `Social security numbers`(_ text: String, _ numbers: [String]) throws {
        #expect(try PrintedPage.reader(text).nirs().map(\.value) == numbers)
    }

    @Test(arguments: [
        ("RG 24/01234", ["24/01234"]), ("N° RG : 24 / 01234", ["24/01234"]), ("R.G. n° F 24/00123", ["24/00123"]),
        ("RG N° 24/01234 - N° Portalis DBVX-V-B7H-PEB4", ["24/01234"]), ("le 24/01/2024", []),
        ("Dossier 44 / 9927", []),
    ])
    func `Roll numbers`(_ text: String, _ numbers: [String]) throws {
        #expect(try PrintedPage.reader(text).rgNumbers().map(\.value.text) == numbers)
    }

    @Test func `Portalis numbers`() throws {
        let reader = try PrintedPage.reader("N° Portalis 352J-W-B7I-C4SC6 peut-il y-a-t-il")
        #expect(reader.portalisNumbers().map(\.value) == ["352J-W-B7I-C4SC6"])
    }
}
