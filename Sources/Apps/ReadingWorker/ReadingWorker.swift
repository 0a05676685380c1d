public import Confinement
import Foundation
public import PageModel
import PageReading
public import ReadingMessages
public import SystemPackage

/// The child's side of reading: untrusted bytes in, validated-to-be messages out. The only importer of the decoding step.
public enum ReadingWorker {
    /// Confines this process to what `limits` allow; to be called first thing.
    ///
    /// - Returns: the mechanisms in force.
    @discardableResult
    public static func confine(to limits: ReadingLimits) -> Set<Confinement.Mechanism> {
        let inForce = Confinement.confine(
            .init(memory: limits.memoryBytes, processorTime: limits.processorTime(pages: limits.pages)))
        ProcessorTime.allow(limits.pageSeconds)
        return inForce
    }

    /// Reads one document from `input` to its end, says everything about it on `output`, and returns.
    ///
    /// - Parameter inForce: what `confine` gave. Without limits in force the processor time of this process, which may do other
    ///   things, is left alone.
    /// - Throws: only when `output` cannot be written, which means that the parent is gone.
    public static func run(
        _ request: ReadingRequest, input: FileDescriptor, output: FileDescriptor,
        inForce: Set<Confinement.Mechanism> = []
    ) throws {
        let voice = MessageWriter(output: output)
        do {
            try read(request, input, voice: voice, isLimited: inForce.contains(.resources))
            try voice.say(.finished)
        } catch let refusal as Refusal {
            try voice.say(.refused(refusal))
        } catch ReadingFailure.languageMissing(let language) {
            try voice.say(.recognizerMissing(language: language))
        }
    }

    private static func read(
        _ request: ReadingRequest, _ input: FileDescriptor, voice: MessageWriter, isLimited: Bool
    ) throws {
        let limits = request.limits
        let bytes = try document(from: input, limits: limits)
        let document: SourceDocument
        do { document = try SourceDocument(bytes: bytes, limits: limits) } catch {
            throw Refusal(error, stage: .opening, limits: limits)
        }
        guard document.pageCount <= limits.pages else {
            throw Refusal(
                .limit, stage: .opening, detail: "\(limits.pages) pages au plus, \(document.pageCount) trouvées")
        }
        try voice.say(.opened(pageCount: document.pageCount))
        if isLimited { ProcessorTime.allowInAll(limits.processorTime(pages: document.pageCount)) }
        let reader = PageReader(document, reviewResolution: request.reviewResolution)
        for number in 1...document.pageCount {
            if isLimited { ProcessorTime.allow(limits.pageSeconds) }
            if request.skips(number) {
                try voice.say(.pageRefused(number: number, Refusal(.crashed, stage: .reading)))
            } else {
                try say(number, turned: request.turnedPage?.turn, of: reader, limits: limits, voice: voice)
            }
        }
    }

    private static func say(
        _ number: Int, turned turn: QuarterTurn?, of reader: PageReader, limits: ReadingLimits, voice: MessageWriter
    ) throws {
        do {
            let (text, image) = try reader.read(number, turned: turn)
            try voice.say(.page(ReadPage(text: text, image: image)))
        } catch let failure as ReadingFailure {
            // Without its recogniser no other page fares better.
            if case .languageMissing = failure { throw failure }
            try voice.say(.pageRefused(number: number, Refusal(failure, stage: .reading, limits: limits)))
        }
    }

    private static func document(from input: FileDescriptor, limits: ReadingLimits) throws -> Data {
        do { return try wholeInput(input, limits: limits) } catch let error as Errno {
            throw Refusal(.unreadable, stage: .opening, detail: "errno \(error.rawValue)")
        }
    }

    private static func wholeInput(_ input: FileDescriptor, limits: ReadingLimits) throws -> Data {
        // Room for all of it at once: a growing copy would need it twice.
        let size = Int(try input.seek(offset: 0, from: .end))
        try input.seek(offset: 0, from: .start)
        var bytes = Data(capacity: min(size, limits.bytes))
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { part.deallocate() }
        while true {
            let count = try input.read(into: part)
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: part[..<count])
            guard bytes.count <= limits.bytes else {
                throw Refusal(.limit, stage: .opening, detail: "\(limits.megabytes) Mo au plus")
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
    init(_ failure: ReadingFailure, stage: Stage, limits: ReadingLimits) {
        // The class is named in full: both enumerations have an `encrypted`, and this initialiser would call itself.
        let (refusalClass, detail): (RefusalClass, String?) =
            switch failure {
            case .empty: (.empty, nil)
            case .unknownType: (.typeUnknown, nil)
            case .damaged, .languageMissing, .recognitionFailed: (.unreadable, nil)
            case .encrypted: (.encrypted, nil)
            case .noPages: (.noPages, nil)
            case .tooLarge(let pixels):
                (.limit, "\(limits.megapixels) mégapixels au plus, \((pixels + 999_999) / 1_000_000) annoncés")
            case .inflatesTooFar:
                (.limit, "une partie dépasse \(limits.inflatedMegabytes) Mo une fois décomprimée")
            case .sheetTooLarge: (.limit, "5 m de côté au plus")
            case .outOfMemory: (.memory, nil)
            }
        self.init(refusalClass, stage: stage, detail: detail)
    }
}
