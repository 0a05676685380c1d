import AccessModel
import DSFForms
import DossierModel
import Foundation
import PageModel
import Testing

@testable import DossierPipeline
@testable import DossierStore

@Suite struct CuttingTests {
    private static func said(_ path: FieldPath, _ text: String, on page: Int, of acte: ActeID, _ world: BundleWorld)
        throws
    {
        let box = try #require(Box(left: 30, top: 30, width: 200, height: 20))
        let number = try world.desk.review(of: acte).fields.first { $0.path == path }?.number ?? 0
        let outcome = try world.desk.answer(
            .value(text, at: PointedBox(page: page, box: box)), at: path, of: acte, seen: number)
        guard case .recorded = outcome else {
            Issue.record("\(path): \(outcome)")
            return
        }
    }

    /// All pages of the file as one paper, whatever the machine made of them.
    private static func whole(_ source: SourceID, _ world: BundleWorld) throws -> Acte {
        let count = try #require(try world.workspace.store.source(source).pageCount)
        for page in 2...count {
            let first = try #require(try world.papers(of: source).first)
            _ = try world.desk.cut(.join, page: page, besides: first.id)
        }
        return try #require(try world.papers(of: source).first)
    }

    private static func kinds(_ papers: [Acte]) -> [ClosedRange<Int>] { papers.map(\.segment.pages.numbers) }

    @Test func `Cutting a bundle again keeps the corrections that still hold, and cutting it back loses none`()
        async throws
    {
        let world = try BundleWorld()
        let source = try await world.add([
            BundleWorld.commandement("VANNEAUX Odilon"), BundleWorld.continuation, BundleWorld.continuation,
        ])
        let whole = try Self.whole(source, world)
        #expect(Self.kinds(try world.papers(of: source)) == [1...3])
        let (landlord, fund) = (try #require(FieldPath(.bailleurNom)), try #require(FieldPath(.fslAdresse)))
        let cost = try #require(FieldPath(.coutActe))
        try Self.said(landlord, "SCI DU MOULIN", on: 1, of: whole.id, world)
        try Self.said(fund, "5 place du Marché 30000 NÎMES", on: 2, of: whole.id, world)
        try Self.said(cost, "90,00", on: 3, of: whole.id, world)

        _ = try world.desk.cut(.begin, page: 3, besides: whole.id)
        let halves = try world.papers(of: source)
        #expect(Self.kinds(halves) == [1...2, 3...3])
        #expect(halves[0].fields.text(landlord) == "SCI DU MOULIN")
        #expect(halves[0].fields.text(fund)?.contains("place du Marché") == true)
        #expect(halves[0].fields.amount(.coutActe) != Montant(cents: 9_000))
        #expect(halves[1].fields.amount(.coutActe) == Montant(cents: 9_000))
        #expect(halves[1].fields.text(landlord) == nil)

        try Self.said(landlord, "SCI DU PONT", on: 1, of: halves[0].id, world)
        _ = try world.desk.cut(.join, page: 3, besides: halves[1].id)
        let again = try world.papers(of: source)
        #expect(again.map(\.id) == [whole.id])
        #expect(again[0].fields.text(landlord) == "SCI DU PONT", "the later word wins")
        #expect(again[0].fields.text(fund)?.contains("place du Marché") == true)
        #expect(again[0].fields.amount(.coutActe) == Montant(cents: 9_000))
        let count = try world.workspace.store.corrections(of: whole.id).count
        _ = try world.desk.cut(.free, page: 1, besides: whole.id)
        #expect(try world.workspace.store.corrections(of: whole.id).count == count, "nothing is said twice")
    }

    @Test func `A cut holds when rules are applied again, until it is taken back`() async throws {
        let world = try BundleWorld()
        let source = try await world.add([BundleWorld.commandement("VANNEAUX Odilon"), BundleWorld.continuation])
        let found = Self.kinds(try world.papers(of: source))
        let whole = try Self.whole(source, world).id
        _ = try world.desk.cut(.begin, page: 2, besides: whole)
        _ = try await world.desk.reread(all: true, progress: { _ in })
        let cut = try world.papers(of: source)
        #expect(Self.kinds(cut) == [1...1, 2...2])
        _ = try world.desk.cut(.free, page: 2, besides: cut[0].id)
        #expect(Self.kinds(try world.papers(of: source)) == found)
    }

    @Test func `A page called blank says nothing, and speaks again when that is taken back`() async throws {
        let world = try BundleWorld()
        let source = try await world.add([BundleWorld.commandement("VANNEAUX Odilon"), BundleWorld.continuation])
        let whole = try Self.whole(source, world)
        let day = try #require(whole.fields.date(.dateActe))
        let left = try world.desk.cut(.blank, page: 1, besides: whole.id)
        #expect(Self.kinds(try world.papers(of: source)) == [2...2])
        #expect(try world.workspace.store.acte(left).fields.date(.dateActe) != day)
        let sheet = try world.desk.cutSheet(of: left)
        #expect(sheet.pages.map(\.isBlank) == [true, false] && sheet.pages[0].acte == nil)
        _ = try world.desk.cut(.written, page: 1, besides: left)
        #expect(try world.papers(of: source).first?.fields.date(.dateActe) == day)
    }

    @Test func `Another kind is looked at with other eyes, and stays when the bundle is cut behind it`() async throws {
        let world = try BundleWorld()
        let source = try await world.add([
            BundleWorld.commandement("VANNEAUX Odilon"), BundleWorld.continuation, BundleWorld.continuation,
        ])
        let whole = try Self.whole(source, world).id
        try world.desk.correctKind(.commandementDeQuitterLesLieux, of: whole)
        #expect(try world.workspace.store.acte(whole).kind == .commandementDeQuitterLesLieux)
        _ = try world.desk.cut(.begin, page: 3, besides: whole)
        let halves = try world.papers(of: source)
        #expect(halves[0].kind == .commandementDeQuitterLesLieux)
        #expect(halves[1].kind != .commandementDeQuitterLesLieux)
    }

    @Test func `Nobody cuts a file whose dossier somebody else holds, and a page that is not there is no page`()
        async throws
    {
        let world = try BundleWorld()
        let source = try await world.add([BundleWorld.commandement("VANNEAUX Odilon"), BundleWorld.continuation])
        let whole = try Self.whole(source, world).id
        let dossier = try #require(try world.workspace.store.dossierID(of: whole))
        let other = try world.workspace.store.addAccount(
            try #require(NewAccount(login: "autre", roles: [.administrateur])))
        _ = try world.workspace.store.take(dossier, for: other, delay: 900)
        #expect(throws: HeldElsewhere.self) { try world.desk.cut(.begin, page: 2, besides: whole) }
        try world.workspace.store.letGo(dossier, by: other)
        #expect(throws: StoreError.self) { try world.desk.cut(.begin, page: 7, besides: whole) }
        #expect(Self.kinds(try world.papers(of: source)) == [1...2])
    }
}

@Suite struct LinkingTests {
    private static func dossier(_ source: SourceID, _ world: BundleWorld) throws -> DossierID {
        let acte = try #require(try world.papers(of: source).first).id
        return try #require(try world.workspace.store.dossierID(of: acte))
    }

    private static func settled(_ outcome: LinkOutcome) throws -> DossierID {
        guard case .settled(let id) = outcome else { throw StoreError.importerBusy(nil) }
        return id
    }

    @Test func `Dossiers are merged, parted and put back as they were, and what was typed stays`() async throws {
        let world = try BundleWorld()
        let one = try await world.add([BundleWorld.commandement("VANNEAUX Odilon")])
        let two = try await world.add([BundleWorld.otherCommandement])
        let (first, second) = (try Self.dossier(one, world), try Self.dossier(two, world))
        #expect(first != second)
        for (id, text) in [(first, "06 11"), (second, "07 22")] {
            _ = try world.desk.complete(DSFFieldID("1.10"), with: .typed(text), of: id, seen: 0)
        }
        let merged = try Self.settled(world.desk.merge(first, with: second))
        let sheet = try world.desk.linkSheet(of: merged)
        #expect(
            sheet.dossier.actes.count == 2 && sheet.reasons.count == 1 && sheet.decisions.map(\.isTogether) == [true])
        let form = try world.desk.formSheet(of: merged)
        #expect(form.draft[DSFFieldID("1.10")]?.value == .text("07 22"), "the later word")

        let back = try Self.settled(world.desk.withdrawLink(try #require(sheet.decisions.first).id, of: merged))
        #expect(
            try [first, second].contains(back) && Self.dossier(one, world) == first
                && Self.dossier(two, world) == second)
        #expect(try world.desk.formSheet(of: first).draft[DSFFieldID("1.10")]?.value == .text("06 11"))
    }

    @Test func `Papers that leave a dossier stay together, and the parting is one step to take back`() async throws {
        let world = try BundleWorld()
        let same = BundleWorld.commandement("VANNEAUX Odilon")
        let sources = [
            try await world.add([same]), try await world.add([same.replacing("douze mars", with: "treize mars")]),
            try await world.add([same.replacing("douze mars", with: "quatorze mars")]),
        ]
        let together = try Self.dossier(sources[0], world)
        let papers = try world.desk.linkSheet(of: together).dossier.actes
        #expect(papers.count == 3)
        let leaving = papers.prefix(2).map(\.id)
        _ = try world.desk.separate(leaving, from: together)
        let homes = try papers.map { try #require(try world.workspace.store.dossierID(of: $0.id)) }
        #expect(homes[0] == homes[1] && homes[0] != homes[2])
        let step = try #require(try world.desk.linkSheet(of: homes[2]).decisions.first)
        #expect(!step.isTogether && step.pairs.count == 2)
        _ = try world.desk.withdrawLink(step.id, of: homes[2])
        let after = try Set(papers.map { try world.workspace.store.dossierID(of: $0.id) })
        #expect(after.count == 1)
    }

    @Test func `What stays in a dossier stays together, also when the paper that held it leaves`() async throws {
        let world = try BundleWorld()
        var sources: [SourceID] = []
        for paper in [
            BundleWorld.commandement("VANNEAUX Odilon"), BundleWorld.otherCommandement, BundleWorld.thirdCommandement,
        ] { sources.append(try await world.add([paper])) }
        let alone = try sources.map { try Self.dossier($0, world) }
        #expect(Set(alone).count == 3)
        let pair = try Self.settled(world.desk.merge(alone[0], with: alone[1]))
        let hub = try #require(try world.desk.linkSheet(of: pair).dossier.actes.map(\.id).min())
        let all = try Self.settled(world.desk.merge(pair, with: alone[2]))
        let staying = try world.desk.linkSheet(of: all).dossier.actes.map(\.id).filter { $0 != hub }
        _ = try world.desk.separate([hub], from: all)
        let homes = try staying.map { try #require(try world.workspace.store.dossierID(of: $0)) }
        #expect(homes.count == 2 && homes[0] == homes[1])
        #expect(try world.workspace.store.dossierID(of: hub) != homes[0])
    }

    @Test func `Papers that move stay where their dossier was assigned`() async throws {
        let world = try BundleWorld()
        let same = BundleWorld.commandement("VANNEAUX Odilon")
        let first = try await world.add([same])
        let second = try await world.add([same.replacing("douze mars", with: "treize mars")])
        let together = try Self.dossier(first, world)
        let own = try #require(OrganisationCode("adil-30"))
        let reach = Reach.within(organisations: [own], territories: [])
        try world.desk.assign(together, to: ImportPlace(organisation: own))
        let leaving = try world.papers(of: second).map(\.id)
        _ = try world.desk.separate(leaving, from: together)
        let homes = [try Self.dossier(first, world), try Self.dossier(second, world)]
        #expect(homes[0] != homes[1])
        #expect(try world.workspace.store.within(reach, homes) == homes)
        let other = try Self.dossier(try await world.add([BundleWorld.otherCommandement]), world)
        let merged = try Self.settled(world.desk.merge(other, with: homes[1]))
        #expect(try world.workspace.store.within(reach, [merged]) == [merged])
    }

    @Test func `Nobody moves papers of a dossier that somebody else holds`() async throws {
        let world = try BundleWorld()
        let one = try Self.dossier(try await world.add([BundleWorld.commandement("VANNEAUX Odilon")]), world)
        let two = try Self.dossier(
            try await world.add([BundleWorld.otherCommandement]), world)
        let other = try world.workspace.store.addAccount(
            try #require(NewAccount(login: "autre", roles: [.administrateur])))
        _ = try world.workspace.store.take(two, for: other, delay: 900)
        #expect(throws: HeldElsewhere.self) { try world.desk.merge(one, with: two) }
        #expect(try world.workspace.store.dossiers().count == 2)
    }
}
