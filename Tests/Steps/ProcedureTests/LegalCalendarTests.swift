import DossierModel
import Foundation
import Procedure
import RuleFiles
import Testing

@Suite struct LegalCalendarTests {
    let calendar: LegalCalendar

    init() throws { calendar = try shippedCalendar() }

    @Test(arguments: [
        ("2024-04-01", "lundi de Pâques"), ("2025-04-21", "lundi de Pâques"), ("2026-05-14", "Ascension"),
        ("2024-05-20", "lundi de Pentecôte"), ("2038-04-26", "lundi de Pâques"), ("2025-08-15", "Assomption"),
        ("2025-11-11", "Armistice de 1918"),
    ])
    func `Holidays follow Easter and fixed days`(iso: String, name: String) throws {
        #expect(calendar.holiday(on: try day(iso)) == name)
    }

    @Test(arguments: ["2025-04-18", "2025-12-26", "2025-06-08", "1981-05-08"])
    func `Days of one territory or of later law are not national holidays`(iso: String) throws {
        #expect(calendar.holiday(on: try day(iso)) == nil)
    }

    @Test func `Alsace and Moselle keep Good Friday and 26 December`() throws {
        let moselle = try #require(calendar.territory(ofPostalCode: "57000"))
        #expect(calendar.holiday(on: try day("2025-04-18"), in: moselle) == "vendredi saint")
        #expect(!calendar.isWorkingDay(try day("2025-12-26"), in: moselle))
        #expect(calendar.isWorkingDay(try day("2025-12-26")))
        #expect(calendar.territory(ofPostalCode: "30000") == nil)
    }

    @Test(arguments: [
        ("2024-04-26", 15, "2024-05-23"),  // 1, 8, 9 (Ascension) and 20 May are holidays
        ("2025-01-03", 1, "2025-01-06"),
        ("2025-05-02", -5, "2025-04-24"),  // 1 May is a holiday, the day itself does not count
        ("2025-04-22", -5, "2025-04-14"),  // Easter Monday
        ("2025-03-15", 0, "2025-03-15"),
    ])
    func `Jours ouvrés leave out weekends and holidays`(start: String, count: Int, end: String) throws {
        #expect(calendar.addingWorkingDays(count, to: try day(start)) == (try day(end)))
    }

    @Test(arguments: [
        // CPC art. 641: same day number, or the last day of the month.
        ("2024-09-24", 2, LegalDuration.Unit.mois, "2024-11-24", "2024-11-25"),
        ("2024-12-31", 2, .mois, "2025-02-28", "2025-02-28"),
        ("2023-12-30", 2, .mois, "2024-02-29", "2024-02-29"),
        ("2024-03-15", 6, .semaines, "2024-04-26", "2024-04-26"),
        ("2025-03-29", 6, .semaines, "2025-05-10", "2025-05-12"),
        ("2025-09-20", 6, .semaines, "2025-11-01", "2025-11-03"),
    ])
    func `Weeks and months are counted both ways`(
        start: String, value: Int, unit: LegalDuration.Unit, raw: String, extended: String
    ) throws {
        let duration = try #require(LegalDuration(value, unit))
        let term = try #require(calendar.term(duration, after: try day(start)))
        #expect(term.withoutExtension == (try day(raw)))
        #expect(term.withExtension == (try day(extended)))
    }

    @Test func `Backwards, the prudent day is the working day before`() throws {
        let duration = try #require(LegalDuration(6, .semaines))
        let term = try #require(calendar.term(duration, before: try day("2025-06-23")))
        #expect(term.withoutExtension == (try day("2025-05-12")))
        let holiday = try #require(calendar.term(duration, before: try day("2025-12-23")))
        #expect(holiday.withoutExtension == (try day("2025-11-11")))
        #expect(holiday.withExtension == (try day("2025-11-10")))
    }

    @Test(arguments: [
        ("2023-07-28", "2\u{A0}mois"), ("2023-07-29", "6\u{A0}semaines"), ("2024-01-01", "6\u{A0}semaines"),
    ])
    func `The date of the lease chooses the wording`(lease: String, french: String) throws {
        #expect(calendar.delay(.commandement, on: try day(lease))?.duration.french == french)
        #expect(calendar.delay(.commandement, on: try day("1990-01-01")) == nil)
    }
}

@Suite struct LegalFileFaultTests {
    @Test(arguments: [
        ("unit: semaines", "unit: annees", "annees"),
        ("valid_to: 2023-07-28", "valid_to: 1990-01-01", "précède"),
        ("value: 6", "value: 0", "de 1 à 1000"),
        ("valid_to: 2023-07-28", "valid_to: 2023-08-28", "chevauche"),
        ("id: entretien_dsf", "id: entretien", "inconnu"),
        ("id: entretien_dsf", "id: envoi_dsf", "manque"),
        ("valid_from: 2021-01-08", "valid_from: 2021-02-30", "YYYY-MM-DD"),
    ])
    func `A fault in the delays is told with file and line`(right: String, wrong: String, said: String) throws {
        let folder = DataFolders(root: repositoryRoot).legal
        let text = try String(contentsOf: folder.appending(path: "delais.yaml"), encoding: .utf8)
        let range = try #require(text.range(of: right))
        let delays = RuleFile(name: "delais.yaml", text: text.replacingCharacters(in: range, with: wrong))
        let error = #expect(throws: RuleFileError.self) {
            try LegalCalendar.load(
                delays: delays, holidays: RuleFile(at: folder.appending(path: "jours-feries.yaml")),
                scope: RuleFile(at: folder.appending(path: "dsf.yaml")))
        }
        #expect(error?.file == "delais.yaml")
        #expect(error?.line != nil)
        #expect(error?.message.contains(said) == true, "\(String(describing: error))")
    }

    @Test func `A holiday that does not exist is told with its line`() throws {
        let folder = DataFolders(root: repositoryRoot).legal
        let holidays = RuleFile(
            name: "jours-feries.yaml",
            text: "version: 1\nsource: s\nholidays:\n  - { name: a, month: 2, day: 30 }\nterritories: []\n")
        let error = #expect(throws: RuleFileError.self) {
            try LegalCalendar.load(
                delays: RuleFile(at: folder.appending(path: "delais.yaml")), holidays: holidays,
                scope: RuleFile(at: folder.appending(path: "dsf.yaml")))
        }
        #expect(error?.line == 4)
    }
}
