import CPoppler
public import Foundation

extension PDFForm {
    /// The PDF as it stands, still editable. Values and pixels are the same on every run; the file's `/ID` holds the time.
    public func saved() throws(PDFFormError) -> Data {
        guard let file = ScratchFile() else { throw .notWritten }
        // Poppler closes the descriptor it is given.
        guard let descriptor = file.duplicate(), poppler_document_save_to_fd(document, descriptor, 1, nil) != 0,
            let bytes = file.contents(), !bytes.isEmpty
        else { throw .notWritten }
        return bytes
    }
}

/// A file without a name, so that a filled form never lies in a folder of temporary files.
private final class ScratchFile {
    private let descriptor: Int32

    init?() {
        var template = Array("\(NSTemporaryDirectory())/recto-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        unlink(template)
    }

    deinit { close(descriptor) }

    func duplicate() -> Int32? {
        let copy = dup(descriptor)
        return copy >= 0 ? copy : nil
    }

    func contents() -> Data? {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
        return try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd()
    }
}
