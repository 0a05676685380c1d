public import Foundation
import ImageEngine
import PDFEngine
public import PageModel

/// An opened document of whichever type its content shows; names and extensions are never asked.
public struct SourceDocument {
    enum Content {
        case pdf(PDFFile)
        case image(ImageFile)
    }

    let content: Content
    public let pageCount: Int

    public init(bytes: Data, limits: ReadingLimits = .usual) throws(ReadingFailure) {
        guard !bytes.isEmpty else { throw .empty }
        if ImageFile.Format(content: bytes) != nil {
            let file = try reading { () throws(ImageError) in
                // One more than allowed is enough to refuse the file.
                try ImageFile(bytes: bytes, maximumPixels: limits.pixels, maximumPages: limits.pages + 1)
            }
            content = .image(file)
            pageCount = file.pageCount
        } else if Self.isPDF(bytes) {
            let file: PDFFile
            do { file = try PDFFile(bytes: bytes, maximumInflatedBytes: limits.inflatedBytes) } catch {
                throw ReadingFailure(error)
            }
            content = .pdf(file)
            pageCount = file.pageCount
        } else {
            throw .unknownType
        }
    }

    /// Readers accept the mark anywhere in the first 1,024 bytes (PDF 1.7, annex H, note 13).
    private static func isPDF(_ bytes: Data) -> Bool {
        bytes.prefix(1_024).range(of: Data("%PDF-".utf8)) != nil
    }
}
