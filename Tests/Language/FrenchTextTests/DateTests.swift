import DossierModel
import FrenchText
import PageModel
import Testing

@Suite struct DateTests {
    @Test(arguments: [
        ("le 12/03/2024,", "2024-03-12"), ("12-03-24", "2024-03-12"), ("12.03.2024.", "2024-03-12"),
        ("12 / 03 / 2024", "2024-03-12"), ("2024-03-12", "2024-03-12"), ("né le 14/12/73 à", "1973-12-14"),
        ("(12/03/2024)", "2024-03-12"), ("12/O3/2O24", "2024-03-12"), ("18/08l2022", "2022-08-18"),
        ("1er mars 2024", "2024-03-01"), ("12 mars 2024", "2024-03-12"), ("12 MARS 2024", "2024-03-12"),
        ("ler mars 2024", "2024-03-01"), ("le rer mars 2024", "2024-03-01"), ("1 er mars 2024", "2024-03-01"),
        ("le12 mars 2024", "2024-03-12"),
        ("12mars2024", "2024-03-12"), ("12 mars 2O24", "2024-03-12"), ("3 févr. 2023", "2023-02-03"),
        ("3 fevrier 2023", "2023-02-03"), ("12 janv. 2023", "2023-01-12"), ("15 AOUT 2023", "2023-08-15"),
        ("15 décernbre 2023", "2023-12-15"), ("29 m&i2825", "2025-05-29"), ("LUNDI 2 SEPTEMBRE 2024", "2024-09-02"),
        ("le DOUZE MARS DEUX MILLE VINGT-QUATRE", "2024-03-12"), ("douze mars deux mil vingt quatre", "2024-03-12"),
        ("L'AN DEUX MILLE VINGT-QUATRE et le DOUZE MARS", "2024-03-12"),
        ("L'AN DEUX MILLE VINGT QUATRE\nET LE DOUZE MARS", "2024-03-12"),
        ("DEUXMILLEVINGTQUATRE et le VINGT ET UN FEVRIER", "2024-02-21"),
        ("L'an deux mille vingt-cinq et le 12 janvier", "2025-01-12"),
        ("L'an 2024 et le premier mars", "2024-03-01"), ("PREMIER AVRIL DEUX MILLE VINGT TROIS", "2023-04-01"),
        ("le lundi douze janvier deux mille vingt-six à dix heures", "2026-01-12"),
        ("JEUDI DEUX JANVIER DEUX MILLE VINGT-CINO", "2025-01-02"),
        ("trente et un décembre mil neuf cent quatre-vingt-dix-neuf", "1999-12-31"),
        ("le vingt-sept juillet deux mille vingt et un", "2021-07-27"),
        ("le douze du mois de mars deux mille dix", "2010-03-12"),
        ("le 6 mars\n1953 à Conakry", "1953-03-06"), ("Auier septembre 2825", "2025-09-01"),
    ])
    func `A date is read whatever its clothes`(_ text: String, _ iso: String) throws {
        #expect(try PrintedPage.reader(text).dates().map(\.value.iso) == [iso])
    }

    @Test(arguments: [
        "02.61.91.21.31", "625.628.292", "RG 11-19-000123", "30/02/2024", "12/13/2024", "article 1343-5 du code",
        "12 mars", "mars 2024", "dans les deux mois", "n° 89-462", "1.234,56", "deux mille euros", "le 45 mars 2024",
        "Avril 2024 376,05", "FR76 3000 6000 0112", "4.12.24", "le 12 du présent",
    ])
    func `What is no full date is none`(_ text: String) throws {
        #expect(try PrintedPage.reader(text).dates().isEmpty)
    }

    @Test func `A clean reading is surer than a repaired one`() throws {
        let clean = try #require(try PrintedPage.reader("12 mars 2024").dates().first)
        let worn = try #require(try PrintedPage.reader("l2 rnars 2O24").dates().first)
        #expect(clean.reading == .clean && worn.reading == .repaired)
        #expect(clean.confidence > worn.confidence)
    }

    @Test(arguments: [
        ("AVRIL 2022 543,25", 2022, 4), ("loyer de févr. 2023", 2023, 2), ("Mars 24", 2024, 3),
    ])
    func `Month and year stay without a day`(_ text: String, _ year: Int, _ month: Int) throws {
        #expect(try PrintedPage.reader(text).partialDates().map(\.value) == [PartialDate(year: year, month: month)])
    }

    @Test func `A printed year with a blank day invents nothing`() throws {
        let reader = try PrintedPage.reader("L'AN DEUX MILLE VINGT-QUATRE et le ........ A LA REQUETE DE")
        #expect(reader.dates().isEmpty)
        #expect(reader.partialDates().map(\.value) == [PartialDate(year: 2024, month: nil)])
    }

    @Test(arguments: [
        ("9h", "09:00"), ("à 9 h 00", "09:00"), ("09:00", "09:00"), ("14H30", "14:30"), ("14h30.", "14:30"),
        ("neuf heures trente", "09:30"), ("à 9 heures", "09:00"), ("9 h OO", "09:00"), ("onze heures", "11:00"),
        ("A DIX HEURES par-devant", "10:00"), ("quatorze heures et demie", "14:30"), ("1Oh15", "10:15"),
        ("9 heures 30", "09:30"), ("à onze heures\n19 quai Mitterrand", "11:00"), ("(8h45)", "08:45"),
        ("à quatorze heures, 21 boulevard Haut", "14:00"),
    ])
    func `An hour is read`(_ text: String, _ iso: String) throws {
        #expect(try PrintedPage.reader(text).times().map(\.value.iso) == [iso])
    }

    @Test(arguments: ["24 heures", "dans les 48 heures", "6 huissiers", "12,50 €", "9 heritiers", "deux mois"])
    func `What is no hour is none`(_ text: String) throws {
        #expect(try PrintedPage.reader(text).times().isEmpty)
    }
}
