import Foundation
import PageModel
import ReadingMessages

/// Stands in for `recto worker` in trials of interruption: the document holds its own recorded reading as JSON after its
/// first line, and is said as a real worker says it, in no time. Options and environment are the real worker's.
@main
enum ReplayWorker {
    static func main() throws {
        let document = try FileHandle.standardInput.readToEnd() ?? Data()
        let recording = document.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
        guard let pages = try? JSONDecoder().decode([PageText].self, from: Data(recording)) else {
            return try say([.refused(Refusal(.unreadable, stage: .opening))])
        }
        try say([.opened(pageCount: pages.count)])
        for page in pages {
            guard let picture = picture(of: page) else { continue }
            try say([.page(ReadPage(text: page, image: picture))])
        }
        try say([.finished])
    }

    private static func say(_ messages: [WorkerMessage]) throws {
        for message in messages { try FileHandle.standardOutput.write(contentsOf: message.encoded) }
    }

    /// Each page its own picture: a black bar for every line.
    private static func picture(of page: PageText) -> PixelImage? {
        let (width, height) = (Int(page.width) / 2, Int(page.height) / 2)
        var bytes = Data(repeating: 255, count: width * height)
        for line in page.lines {
            let row = min(max(0, Int(line.box.top / 2)), height - 1) * width
            let (left, right) = (max(0, Int(line.box.left / 2)), min(width, Int(line.box.right / 2)))
            if left < right { bytes.replaceSubrange((row + left)..<(row + right), with: Data(count: right - left)) }
        }
        return PixelImage(width: width, height: height, format: .gray, bytes: bytes)
    }
}
