public import Foundation
import Vault

extension ActingWorkspace {
    /// Makes a data package as one tar archive, for whoever receives it over the desk.
    ///
    /// - Parameter asking: what is asked for, given the folder that the package is to be written to.
    /// - Throws: `DatasetRefusal`.
    public func datasetArchive(
        _ asking: (_ folder: URL) -> DatasetRequest
    ) async throws -> (archive: Data, built: BuiltDataset) {
        let place = FileManager.default.temporaryDirectory.appending(
            path: "recto-\(UUID().uuidString)", directoryHint: .isDirectory)
        try PrivateFiles.makeFolder(place.path(percentEncoded: false))
        defer { try? FileManager.default.removeItem(at: place) }
        let request = asking(place.appending(path: "paquet", directoryHint: .isDirectory))
        let built = try await buildDataset(request)
        let archive = place.appending(path: "paquet.tar")
        try await Tar.create(archive.path, files: built.files, below: request.folder.path(percentEncoded: false))
        return (try Data(contentsOf: archive), built)
    }
}
