import CPoppler
public import Foundation

extension PDFForm {
    /// The PDF as it stands, still editable. Values and pixels are the same on every run; the file's `/ID` holds the time.
    ///
    /// Written to memory only: nothing of it ever lies on a disk in clear.
    public func saved() throws(PDFFormError) -> Data {
        // Not `poppler_document_save_to_fd`: Poppler 22.12 neither flushes nor closes the stream it opens on the descriptor.
        let memory = cpoppler_memory_file()
        guard memory >= 0 else { throw .notWritten }
        let file = FileHandle(fileDescriptor: memory, closeOnDealloc: true)
        guard poppler_document_save(document, "file:///proc/self/fd/\(memory)", nil) != 0,
            (try? file.seek(toOffset: 0)) != nil, let bytes = try? file.readToEnd(), !bytes.isEmpty
        else { throw .notWritten }
        return bytes
    }
}
