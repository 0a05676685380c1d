import Foundation
import PageModel
import ReadingMessages
import Testing

/// What a worker says, damaged in every way: the parent believes it, or does not, but never falls.
@Suite struct MutationTests {
    /// A long run with `RECTO_STRESS=1`.
    private static let rounds = ProcessInfo.processInfo.environment["RECTO_STRESS"] == nil ? 2_000 : 100_000

    private static func page(_ number: Int) throws -> ReadPage {
        let words = ["Maître", "œuvre", "1 234,56", "\u{202E}caché", "e\u{301}"].enumerated().compactMap {
            index, text in
            Box(left: 40 + 60 * Double(index), top: 50, width: 50, height: 12).flatMap {
                Word(text: text, box: $0, confidence: Confidence(clamping: 0.9))
            }
        }
        let line = try #require(Line(words: words))
        let block = try #require(Block(kind: .text, lines: [line]))
        let text = try #require(
            PageText(
                number: number, width: 595, height: 842, source: .ocr, blocks: [block],
                quality: PageQuality(skew: 0.5, resolution: 200, confidence: Confidence(clamping: 0.9))))
        let image = try #require(PixelImage(width: 6, height: 8, format: .gray, bytes: Data(repeating: 200, count: 48)))
        return ReadPage(text: text, image: image)
    }

    private static func conversation() throws -> [Data] {
        let refusal = Refusal(.memory, stage: .reading, detail: "page 2")
        return [
            WorkerMessage.opened(pageCount: 3), .page(try page(1)), .pageRefused(number: 2, refusal),
            .page(try page(3)), .finished,
        ].map(\.encoded)
    }

    @Test func `A whole conversation is believed`() throws {
        var ear = WorkerConversation(maximumPages: 500)
        ear.append(try Self.conversation().reduce(Data(), +))
        var count = 0
        while try ear.next() != nil { count += 1 }
        #expect(count == 5 && ear.isComplete)
    }

    @Test func `No damage to a conversation brings its hearer down, and what is believed is possible`() throws {
        let whole = try Self.conversation()
        var chance = Dice(seed: 20_261_121)
        var believed = 0
        for _ in 0..<Self.rounds {
            let bytes = Self.damaged(whole, &chance)
            var ear = WorkerConversation(maximumPages: 500)
            do {
                for part in Self.cut(bytes, &chance) {
                    ear.append(part)
                    while let message = try ear.next() {
                        believed += 1
                        Self.check(message)
                    }
                }
            } catch {
                // Not believing is the right answer; only `MessageError` can come here.
            }
        }
        // Damage late in a conversation leaves its beginning standing.
        #expect(believed > Self.rounds / 2)
    }

    private static func check(_ message: WorkerMessage) {
        guard case .page(let page) = message else { return }
        #expect(page.image.bytes.count == page.image.width * page.image.height * page.image.format.bytesPerPixel)
        let sheet = page.text
        for word in sheet.words {
            #expect(
                !word.text.isEmpty && word.box.right <= sheet.width + 0.02 && word.box.bottom <= sheet.height + 0.02)
            #expect(word.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        }
    }

    private static func damaged(_ messages: [Data], _ chance: inout Dice) -> Data {
        var messages = messages
        switch chance.next(below: 8) {
        case 0: messages.swapAt(chance.next(below: 5), chance.next(below: 5))
        case 1: messages.append(messages[chance.next(below: 5)])
        case 2: messages.remove(at: chance.next(below: 5))
        default: break
        }
        var bytes = messages.reduce(Data(), +)
        for _ in 0..<(1 + chance.next(below: 6)) where !bytes.isEmpty {
            let place = chance.next(below: bytes.count)
            switch chance.next(below: 6) {
            case 0: bytes[place] ^= 1 << chance.next(below: 8)
            case 1: bytes[place] = UInt8(chance.next(below: 256))
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.next(below: 9)))
            case 3:
                bytes.insert(
                    contentsOf: (0...chance.next(below: 9)).map { _ in UInt8(chance.next(below: 256)) }, at: place)
            case 4: bytes = bytes.prefix(place)
            default:
                // Lengths and counts are where lies pay.
                let lie = [UInt32.max, 0, 0x7FFF_FFFF, 80_000_000, 1][chance.next(below: 5)]
                withUnsafeBytes(of: lie.littleEndian) {
                    for (index, byte) in $0.enumerated() where place + index < bytes.count {
                        bytes[place + index] = byte
                    }
                }
            }
        }
        return bytes
    }

    /// As a pipe delivers: in parts of any length.
    private static func cut(_ bytes: Data, _ chance: inout Dice) -> [Data] {
        var rest = bytes[...]
        var parts: [Data] = []
        while !rest.isEmpty {
            let part = rest.prefix(1 + chance.next(below: 700))
            parts.append(Data(part))
            rest = rest.dropFirst(part.count)
        }
        return parts
    }
}

/// The same chance every time (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
