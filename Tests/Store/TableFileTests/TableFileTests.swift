import Foundation
import GRDB
import Testing

@testable import TableFile

@Suite struct TableFileTests {
    private static let table = PlainTable(
        name: "menages", columns: [("menage", .text), ("locataires", .integer), ("loyer", .real)],
        rows: [[.text("M-x"), .integer(2), .real(512.5)], [.missing, .missing, .missing]])

    @Test("A table comes back as it was written, with its types")
    func roundTrip() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite")
        defer { try? FileManager.default.removeItem(at: file) }
        try TableFile.bytes(of: [Self.table]).write(to: file)
        let queue = try DatabaseQueue(path: file.path)
        let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM menages") }
        #expect(rows.count == 2)
        #expect((rows[0]["menage"] as String?) == "M-x")
        #expect((rows[0]["locataires"] as Int?) == 2)
        #expect((rows[0]["loyer"] as Double?) == 512.5)
        #expect((rows[1]["menage"] as String?) == nil)
    }

    @Test("The same tables give the same bytes")
    func determinism() throws {
        #expect(try TableFile.bytes(of: [Self.table]) == TableFile.bytes(of: [Self.table]))
    }
}
