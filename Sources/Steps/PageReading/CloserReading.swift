import ImageEngine
import OCREngine
import PageModel

/// Reads the doubtful words of a page a second time: cut out with their neighbours, enlarged, as a line of their own. The reading
/// that the recogniser is surer of is kept.
struct CloserReading {
    let page: UprightPage
    let recognizer: TextRecognizer

    /// Tried one after the other until a reading is sure.
    private static let enlargements = [1.5, 2.0]
    /// Around the words, in line heights: single lines read best with a little white around them.
    private static let margin = 0.25
    /// In mean confidence: less is chance.
    private static let leastGain = 0.03
    /// Of the letters of the first reading.
    private static let keptShare = 0.75
    /// A reading as unsure as this is noise, of which nothing need be kept.
    private static let worthless = 0.3
    /// Spans read again at most on a page, so that a page of noise does not cost many times its reading.
    private static let mostSpans = 40

    func improved(_ words: [RecognizedWord]) throws(ReadingFailure) -> [RecognizedWord] {
        var result: [RecognizedWord] = []
        var spans = 0
        for line in Self.lines(of: words) {
            var next = 0
            for run in DoubtfulRuns.runs(in: line) where spans < Self.mostSpans {
                spans += 1
                result += line[next..<run.lowerBound]
                result += try best(of: line, run: run)
                next = run.upperBound
            }
            result += line[next...]
        }
        return result
    }

    private static func lines(of words: [RecognizedWord]) -> [[RecognizedWord]] {
        words.chunked { $0.line == $1.line }
    }

    private func best(of line: [RecognizedWord], run: Range<Int>) throws(ReadingFailure) -> [RecognizedWord] {
        var best = Array(line[run])
        guard let frame = Frame(line: line, run: run, margin: Self.margin, page: page) else { return best }
        for enlargement in Self.enlargements where !DoubtfulRuns.isSure(best) {
            let words = try read(frame, enlarged: enlargement, like: line[run.lowerBound])
            if Self.isBetter(words, than: best) { best = words }
        }
        return best
    }

    /// The words of the run as read now, on the page's own places.
    private func read(
        _ frame: Frame, enlarged: Double, like first: RecognizedWord
    ) throws(ReadingFailure) -> [RecognizedWord] {
        let pixels = try reading { () throws(ImageError) in
            try page.gray.cropped(left: frame.left, top: frame.top, width: frame.width, height: frame.height)
                .scaled(across: enlarged, down: enlarged).pixels()
        }
        let words: [RecognizedWord]
        do {
            words = try recognizer.read(
                pixels, resolution: page.resolution * enlarged, segmentation: .singleLine)
        } catch { throw ReadingFailure(error) }
        return words.compactMap { $0.moved(by: frame, scale: enlarged, like: first) }
            .filter { frame.run.contains($0.box.middleX) }
    }

    /// A reading that drops letters must not win by what it left out.
    private static func isBetter(_ new: [RecognizedWord], than old: [RecognizedWord]) -> Bool {
        let gain = sureness(of: new) - sureness(of: old)
        let kept = Double(letterCount(new)) / Double(max(1, letterCount(old)))
        return gain > leastGain && (kept >= keptShare || sureness(of: old) < worthless)
    }

    private static func letterCount(_ words: [RecognizedWord]) -> Int {
        words.reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber } }
    }

    /// Mean confidence, longer words counting more.
    private static func sureness(of words: [RecognizedWord]) -> Double {
        let letters = words.reduce(0) { $0 + $1.text.count }
        guard letters > 0 else { return 0 }
        return words.reduce(0) { $0 + $1.confidence.value * Double($1.text.count) } / Double(letters)
    }
}

/// The part of a page that is cut out to read a run of words again, in pixels.
struct Frame {
    let left: Int
    let top: Int
    let width: Int
    let height: Int
    /// Where the doubtful words themselves lie, across the page.
    let run: ClosedRange<Double>

    /// The run with one neighbour on each side. Nil when it holds no pixel.
    init?(line: [RecognizedWord], run: Range<Int>, margin: Double, page: UprightPage) {
        let with = max(0, run.lowerBound - 1)..<min(line.count, run.upperBound + 1)
        guard let box = Box.enclosing(line[with].map(\.box)), let own = Box.enclosing(line[run].map(\.box)) else {
            return nil
        }
        let around = margin * min(own.height, page.resolution * 0.3)
        left = max(0, Int(box.left - around))
        top = max(0, Int(box.top - around))
        width = min(page.gray.width, Int(box.right + around)) - left
        height = min(page.gray.height, Int(box.bottom + around)) - top
        guard width > 0, height > 0 else { return nil }
        let before = run.lowerBound > 0 ? (line[run.lowerBound - 1].box.right + own.left) / 2 : -.infinity
        let after = run.upperBound < line.count ? (line[run.upperBound].box.left + own.right) / 2 : .infinity
        self.run = min(before, after)...max(before, after)
    }
}

extension RecognizedWord {
    /// A word read on an enlarged part of a page, set back onto the page; nil when its place cannot be.
    fileprivate func moved(by frame: Frame, scale: Double, like other: RecognizedWord) -> RecognizedWord? {
        let box = Box(
            left: box.left / scale + Double(frame.left), top: box.top / scale + Double(frame.top),
            width: box.width / scale, height: box.height / scale)
        return box.map {
            RecognizedWord(text: text, box: $0, confidence: confidence, line: other.line, block: other.block)
        }
    }
}

extension Array {
    /// Neighbours that belong together, in runs.
    fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [[Element]] {
        reduce(into: []) { chunks, element in
            if let last = chunks.last?.last, belong(last, element) {
                chunks[chunks.count - 1].append(element)
            } else {
                chunks.append([element])
            }
        }
    }
}
