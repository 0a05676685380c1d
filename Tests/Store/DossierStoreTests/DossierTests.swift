import DossierModel
import Foundation
import PageModel
import Testing

@testable import DossierStore

@Suite struct ActeTests {
    @Test func `Acts come back, and the same acts again change nothing`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.readSource("x", pages: ["un", "deux", "trois"])
        let actes = [try StoreFixture.acte(1, 2, tenant: "Bréhal"), try StoreFixture.acte(3, 3, tenant: "Ozanne")]
        let ids = try fixture.store.saveActes(actes, of: id, versions: StoreFixture.versions)
        #expect(try fixture.store.actes(of: id).map(\.id) == ids)
        #expect(try fixture.store.actes(of: id).map(\.contents) == actes.map(\.contents))
        #expect(try fixture.store.actes(of: id).map(\.segment) == actes.map(\.segment))
        #expect(try fixture.store.actesToLink() == ids.sorted())
        try fixture.store.saveLinking(ids.compactMap { LinkedGroup(members: [.init($0)]) })
        #expect(try fixture.store.actesToLink().isEmpty)
        #expect(try fixture.store.saveActes(actes, of: id, versions: StoreFixture.versions) == ids)
        #expect(try fixture.store.actesToLink().isEmpty)
        #expect(try fixture.store.sourcesToSort(version: "1").isEmpty)
        #expect(try fixture.store.sourcesToSort(version: "2").map(\.id) == [id])
    }

    @Test func `Ids derive from bytes and pages`() throws {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "Bréhal", content: "x")
        let digest = try StoreFixture.digest(of: Data("x".utf8)).hexadecimal
        #expect(acte == ActeID(digest: digest, pages: try #require(PageRange(1, 1))))
        #expect(acte.rawValue.hasPrefix("a-") && acte.rawValue.count == 22)
        #expect(try StoreFixture().acte(of: "Autre", content: "x") == acte)
    }

    @Test func `An act outside the pages of its source is refused, and nothing of the call stays`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.readSource("x", pages: ["un"])
        #expect(throws: StoreError.pageOutOfRange(id, page: 2)) {
            try fixture.store.saveActes(
                [StoreFixture.acte(1, 1, tenant: "A"), StoreFixture.acte(2, 2, tenant: "B")], of: id,
                versions: StoreFixture.versions)
        }
        #expect(try fixture.store.actes(of: id).isEmpty)
        #expect(try fixture.store.source(id).state == .read)
    }

    @Test func `Corrections stand beside what was read and outlive a new sorting`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.readSource("x", pages: ["un", "deux"])
        let acte = try fixture.store.saveActes(
            [StoreFixture.acte(1, 1, tenant: "Brehal")], of: id, versions: StoreFixture.versions)[0]
        try fixture.store.addCorrection(.field(.locataire(0, .nom), .text("Bréhat")), to: acte, author: "u1")
        try fixture.store.addCorrection(.field(.locataire(0, .nom), .text("Bréhal")), to: acte, author: "u1")
        try fixture.store.addCorrection(.kind(.miseEnDemeure), to: acte, author: "u2")
        let corrected = try fixture.store.acte(acte)
        #expect(corrected.fields.text(.locataire(0, .nom)) == "Bréhal")
        #expect(corrected.fields[.locataire(0, .nom)]?.source.author == .person("u1"))
        #expect(corrected.kind == .miseEnDemeure)
        #expect(try fixture.store.corrections(of: acte).count == 3)

        try fixture.store.saveActes(
            [StoreFixture.acte(1, 2, tenant: "Brehal")], of: id, versions: StoreFixture.versions)
        #expect(try fixture.store.actes(of: id).map { $0.fields.text(.locataire(0, .nom)) } == ["Brehal"])
        #expect(throws: StoreError.unknownActe(acte)) { try fixture.store.acte(acte) }
        #expect(try fixture.store.orphanedCorrections(of: id).map(\.acte) == [acte])
        #expect(try fixture.store.orphanedCorrections(of: id).map(\.corrections.count) == [3])

        try fixture.store.saveActes(
            [StoreFixture.acte(1, 1, tenant: "Brehal")], of: id, versions: StoreFixture.versions)
        #expect(try fixture.store.acte(acte).fields.text(.locataire(0, .nom)) == "Bréhal")
        #expect(try fixture.store.orphanedCorrections(of: id).isEmpty)
        #expect(try fixture.store.corrections(of: id).values.map(\.count) == [3])
    }

    @Test func `A corrected act is linked again, with the profile of its corrected view`() throws {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "Brehal", content: "x")
        try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(acte)]))])
        try fixture.store.addCorrection(.field(.locataire(0, .nom), .text("Bréhat")), to: acte, author: "u1")
        #expect(try fixture.store.actesToLink() == [acte])
        try fixture.store.saveProfile("profile of Bréhat", tokens: ["nom:bréhat"], of: acte, version: "1")
        #expect(
            try fixture.store.profiles(of: [acte], as: String.self, version: "1").map(\.profile) == [
                "profile of Bréhat"
            ])
        #expect(try fixture.store.candidates(forTokens: ["nom:bréhat"]) == [acte])
        #expect(try fixture.store.candidates(forTokens: ["nom:brehal"]).isEmpty)
        #expect(try fixture.store.actesToProfile(version: "1").isEmpty)
        #expect(try fixture.store.actesToProfile(version: "2") == [acte])
        #expect(try fixture.store.profiles(of: [acte], as: String.self, version: "2").isEmpty)
    }

    @Test func `An act out of use joins no dossier`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.readSource("x", pages: ["un", "deux"])
        let old = try fixture.store.saveActes(
            [StoreFixture.acte(1, 1, tenant: "A")], of: id, versions: StoreFixture.versions)[0]
        try fixture.store.addCorrection(.kind(.bail), to: old, author: "u1")
        try fixture.store.saveActes([StoreFixture.acte(1, 2, tenant: "A")], of: id, versions: StoreFixture.versions)
        #expect(throws: StoreError.unknownActe(old)) {
            try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(old)]))])
        }
        #expect(try fixture.store.component(of: [old]).isEmpty)
    }

    @Test func `A correction can say that the paper does not give a value`() throws {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "Bréhal", content: "x")
        try fixture.store.addCorrection(.field(.locataire(0, .nom), nil), to: acte, author: "u1")
        #expect(try fixture.store.acte(acte).fields.isEmpty)
    }
}

@Suite struct LinkingTests {
    @Test func `Candidates share a token; a component is what evidence and people put together`() throws {
        let fixture = try StoreFixture()
        let a = try fixture.acte(of: "A", content: "a", tokens: ["nom:a", "rue:x"])
        let b = try fixture.acte(of: "B", content: "b", tokens: ["rue:x", "ref:1"])
        let c = try fixture.acte(of: "C", content: "c", tokens: ["ref:1"])
        let d = try fixture.acte(of: "D", content: "d", tokens: ["nom:x"])
        #expect(try fixture.store.candidates(forTokens: ["rue:x"]) == [a, b].sorted())
        #expect(try fixture.store.candidates(forTokens: ["rue:inconnue"]).isEmpty)
        #expect(try fixture.store.component(of: [a]) == [a])
        try fixture.store.saveEdges([a: [b], b: [a, c]])
        #expect(try fixture.store.component(of: [a]) == [a, b, c].sorted())
        #expect(try fixture.store.component(of: [d]) == [d])
        try fixture.store.addDecision(.together, d, c, author: "u1")
        #expect(try fixture.store.component(of: [a]) == [a, b, c, d].sorted())
        #expect(try fixture.store.profiles(of: [b, a], as: String.self, version: "1").map(\.acte) == [a, b].sorted())
        #expect(try fixture.store.profiles(of: [a], as: String.self, version: "1").map(\.profile) == ["profile of A"])
        try fixture.store.saveEdges([b: [c]])
        #expect(try fixture.store.component(of: [a]) == [a])
    }

    @Test func `When an act changes, all that evidence put with it are linked again`() throws {
        let fixture = try StoreFixture()
        let (a, b) = (try fixture.acte(of: "A", content: "a"), try fixture.acte(of: "B", content: "b"))
        try fixture.store.saveEdges([a: [b]])
        try fixture.store.saveLinking([a, b].compactMap { LinkedGroup(members: [.init($0)]) })
        #expect(try fixture.store.actesToLink().isEmpty)
        try fixture.store.saveProfile("another", tokens: ["nom:z"], of: b, version: "1")
        #expect(try fixture.store.actesToLink() == [a, b].sorted())
    }

    @Test func `The latest word on a pair holds, whichever act is named first`() throws {
        let fixture = try StoreFixture()
        let (a, b) = (try fixture.acte(of: "A", content: "a"), try fixture.acte(of: "B", content: "b"))
        try fixture.store.addDecision(.together, a, b, author: "u1")
        try fixture.store.addDecision(.apart, b, a, author: "u2")
        #expect(try fixture.store.decisions(among: [a, b]).map(\.kind) == [.apart])
        #expect(try fixture.store.decisions(among: [a, b]).map(\.actes) == [[a, b].sorted()])
        #expect(try fixture.store.decisions(among: [a]).isEmpty)
        try fixture.store.addDecision(.withdrawn, a, b, author: "u2")
        #expect(try fixture.store.decisions(among: [a, b]).isEmpty)
    }

    @Test func `A rescan keeps which act repeats which`() throws {
        let fixture = try StoreFixture()
        let pair = try ["a", "b"].map { try fixture.acte(of: "A", content: $0) }.sorted()
        for order in [pair, pair.reversed()] {
            try fixture.store.addDecision(.rescan, order[0], order[1], author: "u1")
            #expect(try fixture.store.decisions(among: pair).map(\.actes) == [order])
        }
    }

    @Test func `Acts pinned to one name hang together; the latest pin holds`() throws {
        let fixture = try StoreFixture()
        let actes = try ["a", "b", "c"].map { try fixture.acte(of: $0, content: $0) }.sorted()
        try fixture.store.saveLinking(actes.compactMap { LinkedGroup(members: [.init($0)]) })
        try fixture.store.pin(actes[0], to: "Résidence du Bac", author: "u1")
        try fixture.store.pin(actes[2], to: "Résidence du Bac", author: "u1")
        #expect(try fixture.store.actesToLink() == [actes[0], actes[2]])
        #expect(try fixture.store.component(of: [actes[0]]) == [actes[0], actes[2]])
        #expect(try fixture.store.pins(among: actes).map(\.acte) == [actes[0], actes[2]])
        #expect(try fixture.store.pins(among: actes).map(\.name) == Array(repeating: "Résidence du Bac", count: 2))
        try fixture.store.pin(actes[0], to: nil, author: "u2")
        #expect(try fixture.store.pins(among: actes).map(\.acte) == [actes[2]])
        #expect(try fixture.store.verify().faults.isEmpty)
    }

    @Test func `Dossiers are named after their least act that is no rescan`() throws {
        let fixture = try StoreFixture()
        let actes = try ["a", "b", "c"].map { try fixture.acte(of: "Bréhal", content: $0) }.sorted()
        let group = try #require(
            LinkedGroup(members: [.init(actes[0], duplicateOf: actes[2]), .init(actes[1]), .init(actes[2])]))
        try fixture.store.saveLinking([group])
        let id = DossierID(leastActe: actes[1])
        #expect(group.id == id)
        #expect(try fixture.store.dossiers().map(\.id) == [id])
        #expect(try fixture.store.dossiers().map(\.rescans) == [1])
        let dossier = try fixture.store.dossier(id)
        #expect(Set(dossier.actes.map(\.id)) == Set(actes))
        #expect(dossier.actes.first { $0.id == actes[0] }?.duplicateOf == actes[2])
        #expect(try fixture.store.dossierID(of: actes[0]) == id)
        #expect(throws: StoreError.unknownDossier(DossierID(leastActe: actes[0]))) {
            try fixture.store.dossier(DossierID(leastActe: actes[0]))
        }
    }

    @Test func `Merging and splitting loses nothing that people added`() throws {
        let fixture = try StoreFixture()
        let actes = try ["a", "b"].map { try fixture.acte(of: "Bréhal", content: $0) }.sorted()
        let apart = actes.compactMap { LinkedGroup(members: [.init($0)]) }
        let together = try #require(LinkedGroup(members: actes.map { .init($0) }))
        try fixture.store.saveLinking(apart)
        let ids = actes.map { DossierID(leastActe: $0) }
        try fixture.store.addNotes(DossierNotes(numeroRG: "24/00001"), to: ids[0], author: "u1")
        try fixture.store.addNotes(
            DossierNotes(dateSaisine: CalendarDate(iso: "2024-03-01"), numeroRG: "24/00002"), to: ids[1], author: "u1")
        try fixture.store.saveLinking([together])
        #expect(
            try fixture.store.dossier(ids[0]).notes
                == DossierNotes(dateSaisine: CalendarDate(iso: "2024-03-01"), numeroRG: "24/00002"))
        try fixture.store.addNotes(DossierNotes(numeroRG: "24/00002"), to: ids[0], author: "u1")
        #expect(try fixture.store.dossier(ids[0]).notes == DossierNotes(numeroRG: "24/00002"))
        try fixture.store.saveLinking(apart)
        #expect(try fixture.store.dossier(ids[0]).notes.numeroRG == "24/00001")
        #expect(try fixture.store.dossier(ids[1]).notes.numeroRG == "24/00002")
        #expect(try fixture.store.allDossiers().map(\.id) == ids)
    }

    @Test func `Linking does not depend on the order of what is saved`() throws {
        var seen: Set<[DossierSummary]> = []
        for order in [["a", "b", "c"], ["c", "a", "b"], ["b", "c", "a"]] {
            let fixture = try StoreFixture()
            let actes = try order.map { try fixture.acte(of: "Bréhal", content: $0) }.sorted()
            try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(actes[1]), .init(actes[0])]))])
            try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(actes[2])]))])
            seen.insert(try fixture.store.dossiers())
        }
        #expect(seen.count == 1)
    }

    @Test func `An act cut otherwise leaves its dossier, and the others are linked again`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.readSource("x", pages: ["un", "deux"])
        let own = try fixture.store.saveActes(
            [StoreFixture.acte(1, 1, tenant: "A"), StoreFixture.acte(2, 2, tenant: "A")], of: id,
            versions: StoreFixture.versions)
        let other = try fixture.acte(of: "A", content: "y")
        let group = try #require(LinkedGroup(members: [.init(own[0]), .init(own[1], duplicateOf: own[0])]))
        try fixture.store.saveLinking([group, try #require(LinkedGroup(members: [.init(other)]))])
        try fixture.store.addNotes(DossierNotes(numeroRG: "24/1"), to: DossierID(leastActe: own[0]), author: "u")
        try fixture.store.addDecision(.together, own[0], other, author: "u")
        try fixture.store.saveLinking([group, try #require(LinkedGroup(members: [.init(other)]))])
        let new = try fixture.store.saveActes(
            [StoreFixture.acte(1, 2, tenant: "B")], of: id, versions: StoreFixture.versions)
        #expect(try fixture.store.actesToLink() == new)
        #expect(try fixture.store.component(of: new) == (new + [other]).sorted())
        #expect(try fixture.store.decisions(among: new + [other]).map(\.kind) == [.together])
        try fixture.store.saveLinking([try #require(LinkedGroup(members: [.init(new[0]), .init(other)]))])
        #expect(try fixture.store.allDossiers().map(\.notes.numeroRG) == ["24/1"])
    }
}

@Suite struct DossierTests {
    @Test func `Summaries count kinds and tell hearing, deadline and owner`() throws {
        let fixture = try StoreFixture()
        let a = try fixture.acte(of: "A", content: "a")
        let b = try fixture.acte(of: "A", content: "b", kind: .assignation, hearing: "2024-06-03")
        let group = try #require(LinkedGroup(members: [.init(a), .init(b)]))
        try fixture.store.saveLinking([group])
        let id = try #require(group.id)
        let rule = RuleID(name: "dsf_depot", version: 2)
        let deadlines = [
            StoredDeadline(kind: "entretien", due: .missing("date_saisine"), rule: rule),
            StoredDeadline(kind: "entretien", due: .missing("audience"), rule: rule),
            StoredDeadline(kind: "depot_dsf", due: .on(try #require(CalendarDate(iso: "2024-05-24"))), rule: rule),
        ]
        try fixture.store.saveDeadlines([id: deadlines])
        try fixture.store.saveDeadlines([id: deadlines])
        #expect(try fixture.store.deadlines(of: id) == [deadlines[2], deadlines[1], deadlines[0]])
        try fixture.store.assign(id, owner: "u7", territory: "14")
        let summary = try #require(try fixture.store.dossiers().first)
        #expect(summary.kinds.map(\.kind) == [.assignation, .commandementDePayer])
        #expect(summary.hearing?.iso == "2024-06-03")
        #expect(summary.nextDeadline == deadlines[2])
        #expect(summary.owner == "u7" && summary.territory == "14")
    }

    @Test func `Forms come back; a new filling replaces the old one and its files`() throws {
        let fixture = try StoreFixture()
        let acte = try fixture.acte(of: "A", content: "a")
        let group = try #require(LinkedGroup(members: [.init(acte)]))
        try fixture.store.saveLinking([group])
        let key = FormKey(acte: acte, template: "dsf-cerfa-16227/2022", stage: .draft)
        #expect(try fixture.store.loadForm(key) == nil)
        let form = FilledForm(pdf: Data("%PDF 1".utf8), origin: Data("%PDF o".utf8), values: Data("{}".utf8))
        try fixture.store.saveForm(form, as: key)
        let bytes = try fixture.store.status().blobBytes
        try fixture.store.saveForm(form, as: key)
        #expect(try fixture.store.loadForm(key) == form)
        #expect(try fixture.store.status().blobBytes == bytes)
        let refilled = FilledForm(pdf: Data("%PDF 2".utf8), origin: nil, values: Data("{\"a\":1}".utf8))
        try fixture.store.saveForm(refilled, as: key)
        #expect(try fixture.store.loadForm(key) == refilled)
        #expect(try fixture.store.status().blobBytes < bytes)
        #expect(try fixture.store.forms(of: try #require(group.id)) == [key])
        #expect(try fixture.store.sweepBlobs() == 0)
    }
}
