import ImageEngine
import PageModel

/// Boxes to tick, seen on the picture and set among the words as ☐ and ☒: the recogniser reads them as one sign or another.
struct TickBoxes {
    let squares: [InkSquare]
    /// Dots per inch of the picture.
    let resolution: Double

    /// A lone square is an ornament: a form prints several.
    private static let fewest = 2
    /// Points from a box to the word it belongs to.
    private static let reach = 30.0
    /// A box is read as so many signs at most.
    private static let signs = 3
    /// Of its side, how far such signs may stand from its middle.
    private static let misplaced = 0.8

    init(on page: UprightPage) {
        squares = page.ink.squares(resolution: page.resolution)
        resolution = page.resolution
    }

    /// The words with boxes in place of the signs read where they stand.
    func set(among words: [Word]) -> [Word] {
        guard squares.count >= Self.fewest else { return words }
        var kept = words
        for square in squares {
            guard let isMarked = square.isMarked, let box = place(of: square), heads(box, words),
                let mark = Word(text: isMarked ? "☒" : "☐", box: box, confidence: .certain)
            else { continue }
            kept.removeAll { isReading($0, of: box) }
            kept.append(mark)
        }
        return kept
    }

    /// In points.
    private func place(of square: InkSquare) -> Box? {
        let scale = 72 / resolution
        return Box(
            left: (square.box.left * scale).toHundredths, top: (square.box.top * scale).toHundredths,
            width: (square.box.width * scale).toHundredths, height: (square.box.height * scale).toHundredths)
    }

    /// Whether a word begins right of the box on its line.
    private func heads(_ box: Box, _ words: [Word]) -> Bool {
        words.contains { word in
            word.text.count { $0.isLetter } >= 2 && word.box.left >= box.right - 1
                && word.box.left <= box.right + Self.reach && abs(word.box.middleY - box.middleY) <= box.height
        }
    }

    private func isReading(_ word: Word, of box: Box) -> Bool {
        word.text.count <= Self.signs && abs(word.box.middleY - box.middleY) <= Self.misplaced * box.height
            && abs(word.box.middleX - box.middleX) <= Self.misplaced * box.width
    }
}
