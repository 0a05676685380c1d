import Foundation
import PageModel
import Testing

/// Papers whose reading is recorded in them, two to an invented household: a commandement and an assignation.
enum RecordedPapers {
    private static let families = [
        "ARVIEU", "BOSQUET", "CHAZELLE", "DURIF", "ESTIVAL", "FOURNEL", "GAUDIN", "HENNEQUIN", "IMBERT", "JOUVE",
        "KERLEAU", "LAVERGNE", "MARTINOT", "NOIRET", "OLLIVIER", "PRUDHOMME", "QUESNEL", "RAVIER", "SAUNIER",
    ]
    /// Enough of a page for its kind, its parties and its dates; fewer words make a faster trial.
    private static let linesKept = 26

    static func write(_ count: Int, into folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (commandement, assignation) = (try recorded("commandement"), try recorded("assignation"))
        for number in 0..<count {
            let household = number / 2
            // Some have more pages than are stored in one go.
            let length = number % 10 == 0 ? 9 : 1
            let pages = (1...length).compactMap { page(number.isMultiple(of: 2) ? commandement : assignation, $0) }
            let text = String(decoding: try JSONEncoder().encode(pages), as: UTF8.self)
            let name = String(format: "papier-%04d.pdf", number)
            try Data("%PDF-1.4\n\(renamed(text, household))".utf8).write(to: folder.appending(path: name))
        }
    }

    private static func recorded(_ name: String) throws -> PageText {
        let file = RectoProgram.project.appending(path: "Tests/Steps/ExtractionTests/Golden/\(name).pages.json")
        return try #require(try JSONDecoder().decode([PageText].self, from: Data(contentsOf: file)).first)
    }

    /// The first page; pages after it hold its last lines only, as sheets of text do.
    private static func page(_ page: PageText, _ number: Int) -> PageText? {
        var left = number == 1 ? linesKept : 3
        let blocks = page.blocks.compactMap { block -> Block? in
            let lines = block.lines.prefix(left)
            left -= lines.count
            return Block(kind: block.kind, lines: Array(lines))
        }
        return PageText(
            number: number, width: page.width, height: page.height, source: page.source, blocks: blocks,
            quality: page.quality)
    }

    private static func renamed(_ text: String, _ household: Int) -> String {
        let family = families[household % families.count] + families[(household * 7 + household / 19) % families.count]
        return ["LEPOUTRE", "BENHADDOU", "MESSAOUDI"].reduce(text) { $0.replacing($1, with: family) }
            .replacing("A28241.07", with: "A\(28_241 + household).07")
            .replacing("L/20279", with: "L/\(20_279 + household)")
            .replacing("1984", with: "\(1950 + household % 50)").replacing("1982", with: "\(1950 + household % 50)")
            .replacing("Camille-Claudel", with: "Camille-\(family.capitalized)")
    }
}

/// Chance that can be repeated: SplitMix64.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
