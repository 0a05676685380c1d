import Foundation
import Pseudonymisation
import RuleFiles

/// `Pipelines/datasets`: the shipped profiles, what a postal code says, when a masked page is doubtful.
struct DatasetRules: Sendable {
    /// By name.
    let profiles: [DatasetProfile]
    let masking: Masker.Limits
    private let departements: RuleFile

    private static let (departementFile, maskingFile) = ("departements.yaml", "masking.yaml")

    init(folders: DataFolders) throws(RuleFileError) {
        departements = try RuleFile(at: folders.datasets.appending(path: Self.departementFile))
        _ = try Places.load(from: departements)
        masking = try Masker.Limits.load(from: RuleFile(at: folders.datasets.appending(path: Self.maskingFile)))
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folders.datasets.path)) ?? []
        var profiles: [DatasetProfile] = []
        for name in names.sorted()
        where name.hasSuffix(".yaml") && ![Self.departementFile, Self.maskingFile].contains(name) {
            profiles.append(try DatasetProfile.load(from: RuleFile(at: folders.datasets.appending(path: name))))
        }
        self.profiles = profiles
    }

    /// A shipped profile by name, else the file at this path.
    func profile(_ name: String) throws(RuleFileError) -> DatasetProfile {
        if let shipped = profiles.first(where: { $0.name == name }) { return shipped }
        return try DatasetProfile.load(from: RuleFile(at: URL(filePath: name)))
    }

    func places(epci: [EPCIEntry]) throws(RuleFileError) -> Places { try Places.load(from: departements, epci: epci) }
}
