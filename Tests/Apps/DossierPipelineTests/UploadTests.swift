import AccessModel
import DossierModel
import Foundation
import PageModel
import Testing
import Vault

@testable import DossierPipeline
@testable import DossierStore

/// What people send to the desk is kept, taken in once, and told; whatever stops in between. The worker of these tests ends at
/// once, so that every reading is refused.
@Suite struct UploadTests {
    private static let pdf = Data("%PDF-1.4 un acte inventé".utf8)

    private let world: AccessWorld
    private let worker: ActingWorkspace

    init() async throws {
        world = try await AccessWorld()
        worker = try world.acting(.travailleurSocial)
    }

    private func desk() throws -> UploadDesk { try UploadDesk(world.workspace, workers: 1) }

    @discardableResult
    private func send(_ data: Data = pdf, named name: String = "scans/a.pdf", to desk: UploadDesk) throws -> UploadState
    {
        let incoming = try desk.begin(for: worker, to: ImportPlace())
        for start in stride(from: 0, to: data.count, by: 7) {
            try incoming.write(data[start..<min(start + 7, data.count)])
        }
        return try desk.accept(incoming, named: name)
    }

    private func files(_ desk: UploadDesk) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: desk.spool.folder).filter { $0 != ".lock" }.sorted()
    }

    private func states(_ desk: UploadDesk) -> [UploadState] { desk.news(for: worker.account).changed }

    @Test func `A file is taken in once, under the name that it was sent with, for the place of its account`()
        async throws
    {
        let desk = try desk()
        try send(to: desk)
        #expect(states(desk).map(\.phase) == [.waiting] && states(desk).map(\.name) == ["scans/a.pdf"])
        #expect(try await desk.takeNext())
        #expect(try await !desk.takeNext())
        #expect(
            states(desk).map(\.phase) == [.refused(Refusal(.crashed, stage: .opening))]
                || desk.news(for: worker.account).refused == 1)
        #expect(try files(desk).isEmpty)
        let source = try #require(try world.workspace.store.listRefused().first { $0.byteCount == Self.pdf.count })
        #expect(source.sightings.map { String(decoding: $0.path, as: UTF8.self) } == ["scans/a.pdf"])
        #expect(
            try world.workspace.store.isWithin(
                .within(organisations: [try #require(OrganisationCode("adil-30"))], territories: []), source.id))
        try send(named: "autre/nom.pdf", to: desk)
        _ = try await desk.takeNext()
        #expect(try world.workspace.store.listRefused().count { $0.byteCount == Self.pdf.count } == 1)
    }

    @Test func `What is refused at the door is told to who sent it, later too`() async throws {
        let desk = try desk()
        try send(Data("ni un PDF ni une image".utf8), named: "notes.txt", to: desk)
        _ = try await desk.takeNext()
        let refused = try worker.refusedSources().filter { $0.sightings.first?.path == Array("notes.txt".utf8) }
        #expect(refused.map(\.refusal?.refusalClass) == [.typeUnknown])
    }

    @Test func `Files are for this account only, and every one carries its note`() throws {
        let desk = try desk()
        let state = try send(to: desk)
        #expect(try files(desk) == ["\(state.id).note", "\(state.id).recu"])
        for name in try files(desk) + [""] {
            let mode = try FileManager.default.attributesOfItem(atPath: "\(desk.spool.folder)/\(name)")[
                .posixPermissions]
            #expect(mode as? Int == (name.isEmpty ? 0o700 : 0o600), "\(name)")
        }
    }

    @Test func `What was received is there after a restart; what was half-written is swept`() async throws {
        let folder: String
        let id: String
        do {
            let desk = try desk()
            folder = desk.spool.folder
            id = try send(to: desk).id
            try Self.pdf.write(to: URL(filePath: "\(folder)/moitie.envoi"))
            try Data("{}".utf8).write(to: URL(filePath: "\(folder)/seule.note"))
        }
        let second = try desk()
        #expect(try files(second) == ["\(id).note", "\(id).recu"])
        #expect(states(second).map(\.id) == [id])
        #expect(try await second.takeNext())
        #expect(try files(second).isEmpty)
    }

    @Test func `A second desk on the same data sweeps nothing and takes nothing twice`() async throws {
        let (first, second) = (try desk(), try desk())
        let half = try first.begin(for: worker, to: ImportPlace())
        try half.write(Self.pdf)
        _ = try desk()
        #expect(try files(first).count == 1)
        _ = try first.accept(half, named: "a.pdf")
        async let one = first.takeNext()
        async let two = second.takeNext()
        _ = try await (one, two)
        #expect(try world.workspace.store.listRefused().count { $0.byteCount == Self.pdf.count } == 1)
        #expect(try world.workspace.store.listRefused().allSatisfy { $0.refusal?.refusalClass != .changedWhileRead })
    }

    @Test func `A file that grows over the limit is stopped while it comes, and leaves nothing`() throws {
        let desk = try desk()
        do {
            let incoming = IncomingUpload(
                writer: try desk.spool.begin(), account: worker.account, place: ImportPlace(), remark: nil,
                maximumBytes: 10)
            try incoming.write(Data(count: 10))
            #expect(throws: Refusal.self) { try incoming.write(Data(count: 1)) }
        }
        #expect(try files(desk).isEmpty)
        #expect(desk.maximumBytes == world.workspace.steps.limits.reading.bytes)
    }

    @Test(arguments: ["", "../a.pdf", "/etc/passwd", "a//b", "a/../b", String(repeating: "x", count: 1_025)])
    func `A name that is no path below a folder is refused`(name: String) throws {
        let desk = try desk()
        #expect(throws: Refusal(.badName, stage: .intake)) { try send(named: name, to: desk) }
        #expect(try files(desk).isEmpty)
    }

    @Test func `An account that may not import any more loses nothing and brings nothing in`() async throws {
        let desk = try desk()
        try send(to: desk)
        try world.workspace.store.setState(of: worker.account, .disabled)
        #expect(try await desk.takeNext())
        #expect(try await !desk.takeNext())
        guard case .held? = states(desk).first?.phase else {
            Issue.record("not held")
            return
        }
        #expect(try files(desk).count == 2)
        try world.workspace.store.setState(of: worker.account, .active)
        #expect(try await self.desk().takeNext())
        #expect(try files(desk).isEmpty)
    }

    @Test func `Whoever waits is told who imports`() async throws {
        let desk = try desk()
        try send(to: desk)
        let lock = try world.workspace.store.acquireImporterLock()
        async let taken = desk.takeNext()
        while desk.news(for: worker.account).notice == nil { try await Task.sleep(for: .milliseconds(20)) }
        #expect(desk.news(for: worker.account).notice?.contains("processus \(getpid())") == true)
        try world.workspace.store.releaseImporterLock(lock)
        #expect(try await taken)
        #expect(desk.news(for: worker.account).notice == nil)
    }

    @Test func `A refused file is read again from its copy`() async throws {
        let desk = try desk()
        try send(to: desk)
        _ = try await desk.takeNext()
        let source = try #require(try worker.refusedSources().first { $0.byteCount == Self.pdf.count })
        let attempts = source.attempts
        try worker.retryRefused(source.id, through: desk)
        #expect(try desk.spool.waiting().map(\.path) == ["scans/a.pdf"])
        _ = try await desk.takeNext()
        let after = try world.workspace.store.source(source.id)
        #expect(after.state == .refused && after.attempts <= attempts && after.sightings.count == 1)
        #expect(try files(desk).isEmpty)
    }

    @Test func `News are told once, and only to the account that sent the files`() throws {
        let desk = try desk()
        try send(to: desk)
        let news = desk.news(for: worker.account)
        #expect(news.changed.count == 1 && news.total == 1 && news.done == 0 && news.bytesTotal == Self.pdf.count)
        #expect(desk.news(for: worker.account, since: news.mark).changed.isEmpty)
        #expect(desk.news(for: try world.acting(.administrateur).account).changed.isEmpty)
    }

    @Test func `Who may not import cannot begin to send`() throws {
        let desk = try desk()
        #expect(throws: AccessError.self) { try desk.begin(for: world.acting(.relecteurCCAPEX), to: ImportPlace()) }
        let foreign = ImportPlace(organisation: OrganisationCode("adil-48"))
        #expect(throws: AccessError.self) { try desk.begin(for: worker, to: foreign) }
        #expect(try files(desk).isEmpty)
    }
}
