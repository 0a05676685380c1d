import Foundation
import PageModel
import PageReading
public import ReadingMessages
public import SystemPackage

/// The child's side of reading: untrusted bytes in, validated-to-be messages out. The only importer of the decoding step.
public enum ReadingWorker {
    /// Documents larger than this are refused before they are opened, in bytes.
    public static let maximumBytes = 500_000_000

    /// Reads one document from `input` to its end, says everything about it on `output`, and returns.
    ///
    /// - Throws: only when `output` cannot be written, which means that the parent is gone.
    public static func run(_ request: ReadingRequest, input: FileDescriptor, output: FileDescriptor) throws {
        let voice = MessageWriter(output: output)
        do {
            try read(request, input, voice: voice)
            try voice.say(.finished)
        } catch let refusal as Refusal {
            try voice.say(.refused(refusal))
        } catch ReadingFailure.languageMissing(let language) {
            try voice.say(.recognizerMissing(language: language))
        }
    }

    private static func read(_ request: ReadingRequest, _ input: FileDescriptor, voice: MessageWriter) throws {
        let bytes = try document(from: input)
        let document: SourceDocument
        do { document = try SourceDocument(bytes: bytes) } catch { throw Refusal(error, stage: .opening) }
        guard document.pageCount <= request.maximumPages else {
            throw Refusal(
                .limit, stage: .opening,
                detail: "\(request.maximumPages) pages au plus, \(document.pageCount) trouvées")
        }
        try voice.say(.opened(pageCount: document.pageCount))
        let reader = PageReader(document, reviewResolution: request.reviewResolution)
        for number in 1...document.pageCount { try say(number, of: reader, voice: voice) }
    }

    private static func say(_ number: Int, of reader: PageReader, voice: MessageWriter) throws {
        do {
            let (text, image) = try reader.read(number)
            try voice.say(.page(ReadPage(text: text, image: image)))
        } catch let failure as ReadingFailure {
            // Without its recogniser no other page fares better.
            if case .languageMissing = failure { throw failure }
            try voice.say(.pageRefused(number: number, Refusal(failure, stage: .reading)))
        }
    }

    private static func document(from input: FileDescriptor) throws -> Data {
        do { return try wholeInput(input) } catch let error as Errno {
            throw Refusal(.unreadable, stage: .opening, detail: "errno \(error.rawValue)")
        }
    }

    private static func wholeInput(_ input: FileDescriptor) throws -> Data {
        var bytes = Data()
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { part.deallocate() }
        while true {
            let count = try input.read(into: part)
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: part[..<count])
            guard bytes.count <= maximumBytes else {
                throw Refusal(.limit, stage: .opening, detail: "\(maximumBytes) octets au plus")
            }
        }
    }
}

/// Writes whole messages.
struct MessageWriter {
    let output: FileDescriptor

    func say(_ message: WorkerMessage) throws { try output.writeAll(message.encoded) }
}

extension Refusal {
    init(_ failure: ReadingFailure, stage: Stage) {
        // The class is named in full: both enumerations have an `encrypted`, and this initialiser would call itself.
        let (refusalClass, detail): (RefusalClass, String?) =
            switch failure {
            case .empty: (.empty, nil)
            case .unknownType: (.typeUnknown, nil)
            case .damaged, .languageMissing, .recognitionFailed: (.unreadable, nil)
            case .encrypted: (.encrypted, nil)
            case .noPages: (.noPages, nil)
            case .tooLarge: (.limit, "trop de pixels")
            case .outOfMemory: (.memory, nil)
            }
        self.init(refusalClass, stage: stage, detail: detail)
    }
}
