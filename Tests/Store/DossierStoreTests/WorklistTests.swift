import AccessModel
import DossierModel
import Foundation
import PageModel
import Testing

@testable import DossierStore

@Suite struct WorklistTests {
    private func day(_ text: String?) -> CalendarDate? { text.flatMap(CalendarDate.init(iso:)) }

    private func line(
        _ tenant: String, doubtful: Int = 0, commandement: Bool = true, assignation: Bool = true,
        hearing: String? = nil,
        interview: String? = nil, sending: String? = nil, end: String? = nil
    ) throws -> DossierLine {
        try #require(
            DossierLine(
                heading: .init(tenants: tenant, landlord: "", street: "", town: ""), obligation: "due", papers: 1,
                hasCommandement: commandement, hasAssignation: assignation, fields: 10, doubtful: doubtful, findings: 0,
                days: .init(
                    hearing: day(hearing), commandementEnd: day(end), interview: day(interview), sending: day(sending)))
        )
    }

    private func fill(_ fixture: StoreFixture, _ lines: [DossierLine]) throws -> [DossierID] {
        try lines.enumerated().map { index, line in
            let acte = try fixture.acte(of: "T\(index)", content: "c\(index)")
            let group = try #require(LinkedGroup(members: [.init(acte)]))
            try fixture.store.saveLinking([group])
            let id = try #require(group.id)
            try fixture.store.saveLines([id: line])
            return id
        }
    }

    @Test func `Filters, counts and order hold together`() throws {
        let fixture = try StoreFixture()
        let ids = try fill(
            fixture,
            [
                line("late", hearing: "2024-06-20", interview: "2024-05-20", sending: "2024-06-12"),
                line("soon", doubtful: 3, hearing: "2024-06-10", sending: "2024-06-12"),
                line("over", hearing: "2024-05-01", sending: "2024-04-20"),
                line("waiting", doubtful: 1, assignation: false, end: "2024-06-05"),
            ])
        let today = try #require(day("2024-06-03"))
        let found = { (filter: WorklistQuery.Filter, order: WorklistQuery.Order) in
            try fixture.store.worklist(
                WorklistQuery(filter: filter, order: order, account: "u1", today: today), within: .everything
            )
            .rows.map(\.line.heading.tenants)
        }
        #expect(try found(.all, .deadline) == ["waiting", "soon", "late", "over"])
        #expect(try found(.all, .doubt) == ["soon", "waiting", "late", "over"])
        #expect(try found(.all, .hearing) == ["over", "soon", "late", "waiting"])
        #expect(try found(.late, .deadline) == ["late"])
        #expect(try found(.hearingSoon, .deadline) == ["soon"])
        #expect(try found(.doubtful, .deadline) == ["waiting", "soon"])
        #expect(try found(.notContacted, .deadline) == ["waiting"])
        try fixture.store.addJournalEntry(.note, on: today, text: "rien", to: ids[3], author: "u1")
        #expect(try found(.notContacted, .deadline) == ["waiting"])
        try fixture.store.addJournalEntry(.contact, on: today, text: "appel", to: ids[3], author: "u1")
        #expect(try found(.notContacted, .deadline) == [])
        let counts = try fixture.store.worklist(WorklistQuery(account: "u1", today: today), within: .everything).counts
        #expect(counts[.all] == 4 && counts[.late] == 1 && counts[.hearingSoon] == 1 && counts[.doubtful] == 2)
    }

    @Test func `A list is paged, and a dossier without line is found`() throws {
        let fixture = try StoreFixture()
        _ = try fill(fixture, try (0..<5).map { try line("t\($0)", doubtful: $0) })
        let today = try #require(day("2024-06-03"))
        let page = { (number: Int) in
            try fixture.store.worklist(
                WorklistQuery(order: .doubt, account: "u1", today: today, page: number, pageSize: 2),
                within: .everything
            )
            .rows.map(\.line.heading.tenants)
        }
        #expect(try [page(0), page(1), page(2), page(3)] == [["t4", "t3"], ["t2", "t1"], ["t0"], []])
        #expect(try fixture.store.dossiersWithoutLine() == [])
        let acte = try fixture.acte(of: "neu", content: "neu")
        try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(acte)]))])
        #expect(try fixture.store.dossiersWithoutLine().count == 1)
    }
}

@Suite struct AnswerTests {
    @Test func `An answer to what somebody else changed is not written`() throws {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "Brehal", content: "x")
        let path = FieldPath.locataire(0, .nom)
        guard
            case .recorded(let number) = try fixture.store.answer(
                .field(path, .text("A")), to: acte, author: "u1", seen: 0)
        else {
            Issue.record("the first answer was not written")
            return
        }
        #expect(number >= 1)
        guard case .overtaken(let other) = try fixture.store.answer(.illegible(path), to: acte, author: "u2", seen: 0)
        else {
            Issue.record("the second answer was written")
            return
        }
        #expect(other.number == number && other.correction.author == "u1")
        #expect(
            try fixture.store.answer(.illegible(FieldPath.logement(.voie)), to: acte, author: "u2", seen: 0)
                != .overtaken(by: other))
        #expect(try fixture.store.numberedCorrections(of: acte).first?.number == number)
    }

    @Test func `Later answers win, and withdrawing gives the reading back`() throws {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "Brehal", content: "x")
        let path = FieldPath.locataire(0, .nom)
        let read = try fixture.store.acte(acte).fields[path]
        let box = try #require(Box(left: 9, top: 9, width: 9, height: 9))
        let place = PlaceOnPage(page: 1, box: box, words: "Bréhal")
        try fixture.store.addCorrection(.pointed(path, .text("Bréhal"), at: place), to: acte, author: "u1")
        let pointed = try #require(try fixture.store.acte(acte).fields[path])
        #expect(pointed.value == .text("Bréhal") && pointed.source.box == box && pointed.source.author == .person("u1"))
        try fixture.store.addCorrection(.illegible(path), to: acte, author: "u1")
        #expect(try fixture.store.acte(acte).fields[path] == nil)
        try fixture.store.addCorrection(.withdrawn(path), to: acte, author: "u1")
        #expect(try fixture.store.acte(acte).fields[path] == read)
        #expect(try fixture.store.readFields(of: acte)[path] == read)
    }
}
