import CPoppler
public import Foundation

extension PDFForm {
    /// The PDF as it stands, still editable. Values and pixels are the same on every run; the file's `/ID` holds the time.
    public func saved() throws(PDFFormError) -> Data {
        // Not `poppler_document_save_to_fd`: Poppler 22.12 neither flushes nor closes the stream it opens on the descriptor.
        guard let folder = PrivateFolder() else { throw .notWritten }
        let file = folder.url.appending(path: "form.pdf")
        guard poppler_document_save(document, file.absoluteString, nil) != 0,
            let bytes = try? Data(contentsOf: file), !bytes.isEmpty
        else { throw .notWritten }
        return bytes
    }
}

/// A folder that only its owner can enter, removed with all it holds.
private final class PrivateFolder {
    let url: URL

    init?() {
        let place = FileManager.default.temporaryDirectory.appending(path: "recto-XXXXXX").path
        var template = Array(place.utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        url = URL(filePath: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
