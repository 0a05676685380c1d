import Foundation
import Pseudonymisation
import SwiftCSV

/// The table by which a département says which intercommunalité a commune belongs to.
enum EPCITable {
    /// - Throws: `DatasetRefusal.unreadableTable`.
    static func read(_ url: URL) throws -> [EPCIEntry] {
        guard let text = try? String(contentsOf: url, encoding: .utf8),
            let csv = try? CSV<Named>(string: text),
            ["commune", "code_postal", "epci"].allSatisfy(csv.header.contains)
        else { throw DatasetRefusal.unreadableTable(url.lastPathComponent) }
        return csv.rows.compactMap { row in
            guard let commune = row["commune"], let code = row["code_postal"], let name = row["epci"], !name.isEmpty
            else { return nil }
            return EPCIEntry(commune: commune, postalCode: code, name: name)
        }
    }
}
