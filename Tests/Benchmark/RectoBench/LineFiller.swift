import AccessModel
import Crypto
import DossierModel
import DossierStore
import Foundation
import PageModel
import Vault

/// Fills a store with dossiers as the list of the desk sees them: files of several organisations, acts, dossiers and their
/// lines, without reading or linking anything.
struct LineFiller {
    let store: DossierStore
    let today: CalendarDate
    /// Organisations that take turns in bringing files.
    let organisations: Int

    private static let actesPerFile = 50
    private static let versions = RuleVersions(contents: "1", linking: "1")

    /// Two acts a dossier.
    func fill(dossiers: Int) throws {
        var made = 0
        for file in 0..<(dossiers * 2 / Self.actesPerFile) {
            let actes = try saveFile(file)
            let groups = stride(from: 0, to: actes.count, by: 2).compactMap {
                LinkedGroup(members: [.init(actes[$0]), .init(actes[$0 + 1])])
            }
            try store.saveLinking(groups)
            var lines: [DossierID: DossierLine] = [:]
            for id in groups.compactMap(\.id) {
                lines[id] = line(made)
                made += 1
            }
            try store.saveLines(lines)
        }
    }

    /// Where the organisation with this number brings its files from.
    static func place(_ number: Int) -> ImportPlace? {
        guard let organisation = OrganisationCode("banc-\(number)"), let territory = TerritoryCode("zone-\(number)")
        else { return nil }
        return ImportPlace(organisation: organisation, territory: territory)
    }

    /// One organisation a file; every tenth file comes from two of them.
    private func places(ofFile number: Int) -> [ImportPlace] {
        let first = number % organisations
        return (number % 10 == 0 ? [first, (first + 1) % organisations] : [first]).compactMap(Self.place)
    }

    private func saveFile(_ number: Int) throws -> [ActeID] {
        let content = Data("invented file \(number)".utf8)
        guard let digest = SourceDigest(hexadecimal: SHA256.hash(data: content).hexadecimal) else { return [] }
        let id = try store.registerSource(
            NewSource(digest: digest, byteCount: content.count, mediaType: "pdf", path: Array("\(number).pdf".utf8))
        ).id
        for place in places(ofFile: number) { try store.place(id, at: place) }
        let file = FileManager.default.temporaryDirectory.appending(path: "recto-bench-\(UUID().uuidString)")
        try content.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try store.storeOriginal(of: id, from: FileHandle(forReadingFrom: file))
        let pages = (1...Self.actesPerFile).compactMap { PageText(invented: "page \($0)", number: $0) }
        try store.savePages(pages.map { NewPage(text: $0, image: nil) }, of: id)
        try store.finishReading(id, pageCount: pages.count)
        return try store.saveActes(pages.compactMap { acte(on: $0.number) }, of: id, versions: Self.versions)
    }

    private func acte(on page: Int) -> NewActe<String>? {
        guard let pages = PageRange(page, page) else { return nil }
        let kind: ActeKind = page.isMultiple(of: 2) ? .assignation : .commandementDePayer
        return NewActe(
            segment: Segment(pages: pages, kind: kind, confidence: .certain, reasons: []),
            contents: ActeContents(fields: ActeFields()),
            profile: "", tokens: [])
    }

    /// Days spread over half a year before and after today; a third has no assignation yet.
    private func line(_ number: Int) -> DossierLine? {
        let spread = { (factor: Int) in (number * factor) % 360 - 180 }
        let hasAssignation = number % 3 != 0
        let hearing = hasAssignation ? today.adding(days: spread(37)) : nil
        return DossierLine(
            heading: .init(
                tenants: "Prénom NOM-\(number)", landlord: "SCI \(number % 400)", street: "\(number % 90) rue Inventée",
                town: "30000 NÎMES"), obligation: hasAssignation ? "due" : "avant_assignation", papers: 2,
            hasCommandement: true, hasAssignation: hasAssignation, fields: 30, doubtful: number % 7,
            findings: number % 4,
            days: .init(
                hearing: hearing, commandementEnd: hasAssignation ? nil : today.adding(days: spread(53)),
                interview: hearing?.adding(days: -60), sending: hearing?.adding(days: -7)))
    }
}
