import ImageEngine
import OCREngine
import PageModel

/// Finds which way a page lies, whatever the file says about it.
struct OrientationFinder {
    /// A vote this far from 0 (in standard deviations) decides by itself.
    static let clearVote = 6.0

    let recognizer: TextRecognizer

    /// The quarter turn clockwise that sets the page upright.
    func turn(gray: Bitmap, ink: Bitmap, resolution: Double) throws(ReadingFailure) -> QuarterTurn {
        if let votes = ink.letterVotes(), max(abs(votes.up), abs(votes.left)) >= Self.clearVote {
            return Self.turn(votes)
        }
        return .none
    }

    static func turn(_ votes: (up: Double, left: Double)) -> QuarterTurn {
        if abs(votes.up) >= abs(votes.left) { return votes.up > 0 ? .none : .half }
        return votes.left > 0 ? .right : .left
    }
}
