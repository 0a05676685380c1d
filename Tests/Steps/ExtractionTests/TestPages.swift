import Foundation
import FrenchText
import PageModel
import RuleFiles

@testable import Extraction

/// The project's own folder, found from this file.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

enum Shipped {
    static func rules() throws -> ExtractionRules {
        let folders = DataFolders(root: projectFolder)
        return try ExtractionRules(folder: folders.rules, weights: folders.weights)
    }
    static func lexicons() throws -> Lexicons { try Lexicons(from: DataFolders(root: projectFolder)) }
}

/// A line of text at a place; its words follow one another at 5 points a letter.
struct Placed {
    let text: String
    let x: Double
    let y: Double
}

/// A page made of blocks of placed lines.
func page(_ number: Int = 1, _ blocks: [[Placed]]) throws -> PageText {
    let built = blocks.compactMap { lines in
        Block(
            lines: lines.compactMap { placed in
                var x = placed.x
                var words: [Word] = []
                for part in placed.text.split(separator: " ") {
                    let width = Double(part.count) * 5
                    if let box = Box(left: x, top: placed.y, width: width, height: 9),
                        let word = Word(text: String(part), box: box, confidence: .certain)
                    {
                        words.append(word)
                    }
                    x += width + 4
                }
                return Line(words: words)
            })
    }
    let quality = PageQuality(confidence: .certain)
    guard
        let page = PageText(
            number: number, width: 595, height: 842, source: .textLayer, blocks: built, quality: quality)
    else { throw CocoaError(.coderInvalidValue) }
    return page
}

/// A page of one block, line under line.
func page(_ number: Int = 1, text: String) throws -> PageText {
    let lines = text.split(separator: "\n").enumerated().map {
        Placed(text: String($0.element), x: 50, y: 40 + 13 * Double($0.offset))
    }
    return try page(number, [lines])
}
