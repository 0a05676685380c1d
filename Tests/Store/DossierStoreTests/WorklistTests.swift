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
        #expect(try found(.all, .hearing) == ["soon", "late", "over", "waiting"])
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

    @Test func `A hearing to come is a day to act by, though every other day went by`() throws {
        let fixture = try StoreFixture()
        _ = try fill(
            fixture,
            [
                line("calm", hearing: "2024-07-20", sending: "2024-07-12"),
                line("today", hearing: "2024-06-03", sending: "2024-05-27"),
            ])
        let today = try #require(day("2024-06-03"))
        let rows = try fixture.store.worklist(WorklistQuery(account: "u1", today: today), within: .everything).rows
        #expect(rows.map(\.line.heading.tenants) == ["today", "calm"])
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

/// A dossier's line says where it lies, whatever changed that.
@Suite struct WorklistPlaceTests {
    private let fixture: StoreFixture
    private let ids: [DossierID]
    private let actes: [ActeID]

    /// Two dossiers: one brought by `adil-30` for `t-30`, one by `adil-48` for `t-48`.
    init() throws {
        let fixture = try StoreFixture()
        self.fixture = fixture
        actes = try ["30", "48"].map { code in
            let acte = try fixture.acte(of: "T\(code)", content: "c\(code)")
            try fixture.store.place(fixture.store.sourceID(of: acte), at: Self.place(code))
            return acte
        }
        ids = try actes.map { acte in
            let group = try #require(LinkedGroup(members: [.init(acte)]))
            try fixture.store.saveLinking([group])
            return try #require(group.id)
        }
        try fixture.store.saveLines(Dictionary(uniqueKeysWithValues: ids.map { ($0, try Self.line()) }))
    }

    private static func place(_ code: String) -> ImportPlace {
        ImportPlace(organisation: OrganisationCode("adil-\(code)"), territory: TerritoryCode("t-\(code)"))
    }

    private static func line() throws -> DossierLine {
        try #require(
            DossierLine(
                heading: .init(tenants: "", landlord: "", street: "", town: ""), obligation: "due", papers: 1,
                hasCommandement: true, hasAssignation: false, fields: 1, doubtful: 0, findings: 0,
                days: .init(hearing: nil, commandementEnd: nil, interview: nil, sending: nil)))
    }

    private func list(
        _ organisation: String? = nil, territories: [String] = [], territory: String? = nil
    ) throws -> Worklist {
        let reach = Reach.within(
            organisations: Set([organisation].compactMap { $0.flatMap { OrganisationCode($0) } }),
            territories: Set(territories.compactMap { TerritoryCode($0) }))
        let today = try #require(CalendarDate(iso: "2024-06-03"))
        return try fixture.store.worklist(
            WorklistQuery(territory: territory, account: "u1", today: today), within: reach)
    }

    /// What the view says of every dossier must be what the lines say.
    private func expectTrueLines() throws {
        for dossier in try fixture.store.dossiers().map(\.id) {
            for code in ["adil-30", "adil-48", "autre"] {
                let reach = Reach.within(
                    organisations: Set([OrganisationCode(code)].compactMap(\.self)), territories: [])
                #expect(
                    try list(code).rows.contains { $0.id == dossier } == fixture.store.isWithin(reach, dossier),
                    "\(code)")
            }
        }
    }

    @Test func `Who brought a paper sees its dossier in the list, and the territories it lies in`() throws {
        #expect(try list("adil-30").rows.map(\.id) == [ids[0]])
        #expect(try list("adil-30").territories == ["t-30"])
        #expect(try list("adil-30").counts[.all] == 1)
        #expect(try list(territories: ["t-30", "t-48"]).rows.count == 2)
        #expect(try list(territories: ["t-30", "t-48"], territory: "t-48").rows.map(\.id) == [ids[1]])
        #expect(try list("adil-30", territory: "t-48").rows.isEmpty)
        #expect(try list().rows.isEmpty)
    }

    @Test func `Assigning a dossier moves its line`() throws {
        try fixture.store.assign(ids[0], owner: "autre", territory: "t-99")
        #expect(try list("adil-30").rows.isEmpty)
        #expect(try list("autre").rows.map(\.id) == [ids[0]])
        #expect(try list("autre").territories == ["t-99"])
        try fixture.store.assign(ids[0], owner: nil, territory: nil)
        #expect(try list("adil-30").rows.map(\.id) == [ids[0]])
    }

    @Test func `The same file from another organisation shows in both lists`() throws {
        try fixture.store.place(fixture.store.sourceID(of: actes[0]), at: Self.place("48"))
        #expect(try list("adil-30").rows.map(\.id) == [ids[0]])
        #expect(Set(try list("adil-48").rows.map(\.id)) == Set(ids))
        #expect(try list("adil-48").territories == ["t-48"])
        #expect(Set(try list("adil-48", territory: "t-48").rows.map(\.id)) == Set(ids))
        #expect(try list("adil-48", territory: "t-30").rows.isEmpty)
        try expectTrueLines()
    }

    @Test func `Merged dossiers lie where both lay, split ones where each came from`() throws {
        let merged = try #require(LinkedGroup(members: actes.sorted().map { .init($0) }))
        try fixture.store.saveLinking([merged])
        #expect(try list("adil-30").rows.count == 1)
        #expect(try list("adil-48").rows.map(\.id) == list("adil-30").rows.map(\.id))
        try expectTrueLines()
        try fixture.store.saveLinking(try actes.map { try #require(LinkedGroup(members: [.init($0)])) })
        try fixture.store.saveLines(Dictionary(uniqueKeysWithValues: ids.map { ($0, try Self.line()) }))
        #expect(try list("adil-30").rows.map(\.id) == [ids[0]])
        #expect(try list("adil-48").rows.map(\.id) == [ids[1]])
        try expectTrueLines()
    }

    @Test func `An erased dossier leaves the list, and every row is still sealed`() throws {
        _ = try fixture.store.erase(ids[1])
        #expect(try list("adil-48").rows.isEmpty && list("adil-30").rows.count == 1)
        #expect(try fixture.store.verify().faults.isEmpty)
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
