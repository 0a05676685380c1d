import DossierModel
import Foundation
import Pseudonymisation

/// `datapackage.json` (Frictionless Data Package 1.0 with Table Schemas), in French.
struct DataPackageDescriptor {
    let sheets: [DatasetSheet]
    let files: [String: Data]
    let profile: DatasetProfile
    let delivery: Delivery

    func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(document) + Data("\n".utf8)
    }

    private var document: JSONValue {
        .object([
            "profile": "tabular-data-package", "name": .string("recto-\(profile.name)".lowercased()),
            "title": .string(profile.title),
            "description": .string(
                "\(profile.purpose) Données pseudonymisées : elles restent des données personnelles (RGPD, art. 4, 5). "
                    + "À détruire au plus tard le \(delivery.expiry(of: profile).french). Voir notice.pdf."),
            "resources": .list(sheets.map(resource)),
        ])
    }

    private func resource(_ sheet: DatasetSheet) -> JSONValue {
        let bytes = files[sheet.fileName] ?? Data()
        return .object([
            "profile": "tabular-data-resource", "name": .string(sheet.name.replacing("_", with: "-")),
            "path": .string(sheet.fileName), "title": .string(sheet.title), "format": "csv", "mediatype": "text/csv",
            "encoding": "utf-8", "bytes": .integer(bytes.count),
            "hash": .string("sha256:\(DatasetPackage.sha256(of: bytes))"),
            "dialect": .object([
                "delimiter": .string(CSVText.delimiter), "lineTerminator": "\r\n", "quoteChar": "\"",
                "doubleQuote": .boolean(true), "header": .boolean(true),
            ]),
            "schema": .object([
                "fields": .list(sheet.columns.map(Self.field)), "missingValues": .list([""]),
            ]),
        ])
    }

    private static func field(_ column: DatasetSheet.Column) -> JSONValue {
        var field: [String: JSONValue] = [
            "name": .string(column.name), "type": .string(column.type.rawValue), "title": .string(column.title),
            "description": .string(column.description),
        ]
        if column.type == .number { field["decimalChar"] = "," }
        return .object(field)
    }
}
