import Crypto
public import DossierModel
public import Foundation
public import Pseudonymisation

/// Who receives a dataset, when, and for how long.
public struct Delivery: Hashable, Sendable {
    public let recipient: String
    public let project: String
    /// The day of the package; no hour, which would say more than it helps.
    public let day: CalendarDate
    /// Why risks above the thresholds are borne, as somebody worded it; nil when they are not.
    public let acceptedRisk: String?

    public init(recipient: String, project: String, day: CalendarDate, acceptedRisk: String?) {
        self.recipient = recipient
        self.project = project
        self.day = day
        self.acceptedRisk = acceptedRisk
    }

    /// The last day the recipient may keep the data.
    public func expiry(of profile: DatasetProfile) -> CalendarDate { day.adding(months: profile.months) ?? day }
}

/// The files of a data package by name. Made from pseudonymised content only.
public struct DatasetPackage: Sendable {
    public private(set) var files: [String: Data]

    /// - Parameters:
    ///   - database: writes the same sheets as one SQLite file; the SQL is another floor's.
    ///   - report: the risk report as a page.
    public init(
        _ dataset: Pseudonymised<ReleasedDataset>, texts: [Pseudonymised<MaskedPage>], delivery: Delivery,
        faces: NoticeFaces, report: RiskPageTemplate, database: ([DatasetSheet]) throws -> Data
    ) throws {
        let sheets = DatasetSheet.sheets(of: dataset.value)
        var files = Dictionary(uniqueKeysWithValues: sheets.map { ($0.fileName, CSVText(sheet: $0).bytes) })
        if !texts.isEmpty { files["textes.jsonl"] = try MaskedText.lines(texts) }
        files["datapackage.json"] = try DataPackageDescriptor(
            sheets: sheets, files: files, profile: dataset.value.profile, delivery: delivery
        ).encoded()
        files["donnees.sqlite"] = try database(sheets)
        files["rapport-risques.html"] = report.page(dataset.value, delivery: delivery)
        files["notice.pdf"] = try Notice(
            dataset: dataset.value, delivery: delivery, texts: texts.count
        ).pdf(faces: faces)
        files["SHA256SUMS"] = Self.checksums(files)
        self.files = files
    }

    /// As `sha256sum -c` reads it.
    private static func checksums(_ files: [String: Data]) -> Data {
        let lines = files.sorted { $0.key < $1.key }.map { "\(sha256(of: $1))  \($0)\n" }
        return Data(lines.joined().utf8)
    }

    static func sha256(of data: Data) -> String {
        SHA256.hash(data: data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
