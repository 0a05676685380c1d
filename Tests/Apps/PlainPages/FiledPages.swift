public import AccessModel
import Crypto
public import DossierStore
public import Foundation
import PageModel
import Vault

extension DossierStore {
    /// For tests: files a document as if it had been read to its end.
    ///
    /// - Parameters:
    ///   - pages: the text of each page; all of them together are the original.
    ///   - image: kept as the picture of every page.
    public func file(
        _ pages: [String], named name: String, at place: ImportPlace = ImportPlace(), image: Data? = nil
    ) throws -> SourceID {
        let id = try fileOriginal(Data(pages.joined(separator: "\u{C}").utf8), named: name, at: place)
        try savePages(
            try pages.enumerated().map { NewPage(text: try PageText(plain: $1, number: $0 + 1), image: image) }, of: id)
        try finishReading(id, pageCount: pages.count)
        return id
    }

    /// For tests: files bytes that were not read yet.
    public func fileOriginal(_ data: Data, named name: String, at place: ImportPlace) throws -> SourceID {
        guard let digest = SourceDigest(hexadecimal: SHA256.hash(data: data).hexadecimal) else {
            throw PageText.NoPage()
        }
        let id = try registerSource(
            NewSource(
                digest: digest, byteCount: data.count, mediaType: "pdf", path: Array(name.utf8), place: place)
        ).id
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try data.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try storeOriginal(of: id, from: FileHandle(forReadingFrom: file))
        return id
    }
}
