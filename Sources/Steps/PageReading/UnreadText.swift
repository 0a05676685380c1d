import ImageEngine
import OCREngine
import PageModel

/// Text the recogniser passed over, such as what stands in a frame it took for a picture: letters seen in rows where no word was read,
/// read once more by themselves.
struct UnreadText {
    let page: UprightPage
    let recognizer: TextRecognizer

    /// Fewer letters than this are a stamp, a signature or dirt; more unread ones than this are no text the recogniser could read.
    private static let (fewest, most) = (12, 2_500)
    /// Letters within these shares of their height belong to one piece of text.
    private static let gap = (across: 1.6, down: 0.9)
    /// Around a piece of text, in inches.
    private static let margin = 0.03
    private static let mostPieces = 4
    /// Of the letters of a piece, how many must be read, and how surely, for words to be made of them.
    private static let (readShare, sureConfidence) = (0.6, 0.7)

    /// Words in pixels of the page, none of them where `words` already stand.
    func words(besides words: [RecognizedWord]) throws(ReadingFailure) -> [RecognizedWord] {
        let unread = unreadLetters(besides: words)
        guard (Self.fewest...Self.most).contains(unread.count) else { return [] }
        var found: [RecognizedWord] = []
        for piece in Self.pieces(of: unread).prefix(Self.mostPieces) { found += try read(piece) }
        return found
    }

    private func unreadLetters(besides words: [RecognizedWord]) -> [Box] {
        // A page has some dozens of lines: each letter is held against the words of its own band only.
        let band = page.resolution / 4
        var bands: [Int: [Box]] = [:]
        for word in words {
            for index in Int(word.box.top / band)...Int(word.box.bottom / band) {
                bands[index, default: []].append(word.box)
            }
        }
        return page.ink.letters(resolution: page.resolution).filter { letter in
            !(bands[Int(letter.middleY / band)] ?? []).contains {
                letter.middleX >= $0.left - 2 && letter.middleX <= $0.right + 2 && letter.middleY >= $0.top - 2
                    && letter.middleY <= $0.bottom + 2
            }
        }
    }

    /// Letters that stand close together, the largest piece first.
    private static func pieces(of letters: [Box]) -> [[Box]] {
        var pieces: [(letters: [Box], reach: Box)] = []
        for letter in letters.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
            guard let reach = reach(of: letter) else { continue }
            var joined = (letters: [letter], reach: reach)
            var apart: [(letters: [Box], reach: Box)] = []
            for piece in pieces {
                if piece.reach.touches(joined.reach), piece.letters.contains(where: { $0.touches(reach) }) {
                    joined.letters += piece.letters
                    joined.reach = joined.reach.union(piece.reach)
                } else {
                    apart.append(piece)
                }
            }
            pieces = apart + [joined]
        }
        return pieces.map(\.letters).filter { $0.count >= fewest }.sorted { $0.count > $1.count }
    }

    private static func reach(of letter: Box) -> Box? {
        let (across, down) = (gap.across * letter.height, gap.down * letter.height)
        return Box(
            left: letter.left - across, top: letter.top - down, width: letter.width + 2 * across,
            height: letter.height + 2 * down)
    }

    private func read(_ letters: [Box]) throws(ReadingFailure) -> [RecognizedWord] {
        guard let place = Box.enclosing(letters) else { return [] }
        let margin = Self.margin * page.resolution
        let (left, top) = (max(0, Int(place.left - margin)), max(0, Int(place.top - margin)))
        let right = min(page.gray.width, Int(place.right + margin))
        let bottom = min(page.gray.height, Int(place.bottom + margin))
        guard right > left, bottom > top else { return [] }
        let pixels = try reading { () throws(ImageError) in
            try page.gray.cropped(left: left, top: top, width: right - left, height: bottom - top).pixels()
        }
        let words: [RecognizedWord]
        do { words = try recognizer.read(pixels, resolution: page.resolution, segmentation: .singleBlock) } catch {
            throw ReadingFailure(error)
        }
        let sure = words.filter { $0.confidence.value >= Self.sureConfidence }
        let count = sure.reduce(0) { $0 + $1.text.count { $0.isLetter || $0.isNumber } }
        guard Double(count) >= Self.readShare * Double(letters.count) else { return [] }
        return words.compactMap { $0.moved(right: Double(left), down: Double(top)) }
    }
}

extension Box {
    fileprivate func touches(_ other: Box) -> Bool {
        left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
    }
}

extension RecognizedWord {
    fileprivate func moved(right: Double, down: Double) -> RecognizedWord? {
        Box(left: box.left + right, top: box.top + down, width: box.width, height: box.height).map {
            RecognizedWord(text: text, box: $0, confidence: confidence, line: line, block: block)
        }
    }
}
