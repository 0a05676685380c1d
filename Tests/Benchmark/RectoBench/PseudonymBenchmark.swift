import ArgumentParser
import CaseLinking
import Crypto
import DossierModel
import DossierStore
import Foundation
import FrenchText
import RuleFiles
import Vault

@testable import DossierPipeline
@testable import Pseudonymisation

/// B-cubed F1 of the pseudonyms of tenants, against the households and people of truth files, on a store that `recto run`
/// filled. A person of the truth is a first name within a household.
struct PseudonymBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pseudonyms", abstract: "B-cubed F1 of pseudonyms against truth.")

    @Option(help: "Root that holds Pipelines/.") var home = "."
    @Option(help: "Folder of the store.") var data: String
    @Option(help: "Folder of its keys.") var keys: String
    @Option(help: "Folder of truth files.") var truth: String

    func run() throws {
        let steps = try Steps(folders: DataFolders(root: URL(filePath: home, directoryHint: .isDirectory)))
        let store = try DossierStore.openExisting(
            dataFolder: URL(filePath: data, directoryHint: .isDirectory),
            keyFolder: KeyFolder(URL(filePath: keys, directoryHint: .isDirectory)))
        let dossiers = try store.allDossiers()
        let people = EntityResolution(dossiers, isSameName: steps.linker.isSameName)
        let truths = try TruthPaper.all(in: URL(filePath: truth, directoryHint: .isDirectory))
        var pairs: [(pseudonym: String, person: String)] = []
        for dossier in dossiers {
            for acte in dossier.actes where acte.duplicateOf == nil {
                guard
                    let paper = truths.first(where: {
                        $0.digest == acte.sourceDigest && $0.pages.overlaps(acte.segment.pages.numbers)
                    })
                else { continue }
                for mention in PersonMention.tenants(of: acte, in: dossier.id) {
                    guard let person = paper.person(mention) else { continue }
                    pairs.append((people.entity(of: mention), person))
                }
            }
        }
        print("mentions \(pairs.count) bcubed \(Self.bCubed(pairs))")
    }

    /// Precision, recall and their harmonic mean, averaged over mentions (Bagga and Baldwin, 1998).
    private static func bCubed(_ pairs: [(pseudonym: String, person: String)]) -> String {
        let count = Double(max(1, pairs.count))
        var (precision, recall) = (0.0, 0.0)
        for pair in pairs {
            let both = Double(pairs.count { $0.pseudonym == pair.pseudonym && $0.person == pair.person })
            precision += both / Double(pairs.count { $0.pseudonym == pair.pseudonym }) / count
            recall += both / Double(pairs.count { $0.person == pair.person }) / count
        }
        let f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return "precision \(precision) recall \(recall) f1 \(f1)"
    }
}

/// A paper of the truth with its tenants.
private struct TruthPaper {
    let digest: String
    let pages: ClosedRange<Int>
    let household: String
    let tenants: [(names: [String], givens: [String])]

    /// The tenant whose words the mention shares most; nil when it shares none.
    func person(_ mention: PersonMention) -> String? {
        let scored = tenants.map { tenant in
            (tenant, Self.shared(tenant.givens, mention.words) * 2 + Self.shared(tenant.names, mention.words))
        }
        guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
        return "\(household)|\(best.0.givens.first ?? best.0.names.joined())"
    }

    private static func shared(_ mine: [String], _ other: [String]) -> Double {
        mine.reduce(0) { sum, word in sum + (other.map { likeness($0, word, limit: 2) }.max() ?? 0) }
    }

    static func all(in folder: URL) throws -> [TruthPaper] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "json" }.flatMap { file -> [TruthPaper] in
            let document = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file)).object ?? [:]
            let name = document["file"]?.string ?? ""
            let path = folder.deletingLastPathComponent().appending(path: "files/\(name)")
            guard let digest = try? Self.digest(of: path) else { return [] }
            return (document["documents"]?.list ?? []).compactMap { paper($0.object ?? [:], digest: digest) }
        }
    }

    private static func digest(of file: URL) throws -> String {
        SHA256.hash(data: try Data(contentsOf: file)).hexadecimal
    }

    private static func paper(_ document: [String: JSONValue], digest: String) -> TruthPaper? {
        guard let pages = document["pages"]?.list?.compactMap(\.double).map({ Int($0) }), pages.count == 2,
            pages[0] <= pages[1], let household = document["household_id"]?.string
        else { return nil }
        let tenants = document["fields"]?.object?["locataires"]?.list ?? []
        return TruthPaper(
            digest: digest, pages: pages[0]...pages[1], household: household,
            tenants: tenants.compactMap(\.object).map { tenant in
                func words(_ key: String) -> [String] { (tenant[key]?.string ?? "").nameWords }
                return (words("nom") + words("nom_naissance"), words("prenoms"))
            })
    }
}
