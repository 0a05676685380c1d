public import Foundation
import PageModel

extension WorkerMessage {
    /// The message as the worker writes it.
    public var encoded: Data { frame.bytes }

    private var frame: Frame {
        var writer = ByteWriter()
        switch self {
        case .opened(let pageCount):
            writer.put(UInt32(clamping: pageCount))
            return Frame(kind: .opened, payload: writer.bytes)
        case .page(let page):
            PageCoding.put(page, into: &writer)
            return Frame(kind: .page, payload: writer.bytes)
        case .pageRefused(let number, let refusal):
            writer.put(UInt32(clamping: number))
            writer.put(refusal)
            return Frame(kind: .pageRefused, payload: writer.bytes)
        case .refused(let refusal):
            writer.put(refusal)
            return Frame(kind: .refused, payload: writer.bytes)
        case .recognizerMissing(let language):
            writer.put(language)
            return Frame(kind: .recognizerMissing, payload: writer.bytes)
        case .finished: return Frame(kind: .finished, payload: Data())
        }
    }

    /// Checks each value by itself; `WorkerConversation` checks the order.
    init(_ frame: Frame) throws(MessageError) {
        var reader = ByteReader(frame.payload)
        switch frame.kind {
        case .opened: self = .opened(pageCount: Int(try reader.number(UInt32.self)))
        case .page: self = .page(try PageCoding.page(from: &reader))
        case .pageRefused: self = .pageRefused(number: Int(try reader.number(UInt32.self)), try reader.refusal())
        case .refused: self = .refused(try reader.refusal())
        case .recognizerMissing: self = .recognizerMissing(language: TextCleaning.clean(try reader.text()))
        case .finished: self = .finished
        }
        try reader.end()
    }
}

extension ByteWriter {
    mutating func put(_ refusal: Refusal) {
        put(refusal.refusalClass.rawValue)
        put(refusal.stage.rawValue)
        put(refusal.detail ?? "")
    }
}

extension ByteReader {
    mutating func refusal() throws(MessageError) -> Refusal {
        guard let refusalClass = RefusalClass(rawValue: try text()), let stage = Refusal.Stage(rawValue: try text())
        else { throw .impossibleValue }
        let detail = TextCleaning.clean(String(try text().prefix(200)))
        return Refusal(refusalClass, stage: stage, detail: detail.isEmpty ? nil : detail)
    }
}
