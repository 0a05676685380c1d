import ArgumentParser
import Foundation
import PDFEngine
import PageModel
import PageReading

/// Time to read pages drawn from fonts, whose text layer proves itself; without the start of a worker.
struct DrawnBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "drawn", abstract: "Milliseconds a drawn page.")

    @Argument(help: "PDF files; pages read by eye are left out.") var files: [String]
    @Option(help: "Of the reviewer's picture, in dots per inch.") var resolution = 100
    @Option(help: "How often each page is read; the least time counts.") var times = 3

    func run() throws {
        var reading: [Double] = []
        var drawing: [Double] = []
        for file in files {
            guard let bytes = try? Data(contentsOf: URL(filePath: file)), let pdf = try? PDFFile(bytes: bytes),
                let document = try? SourceDocument(bytes: bytes)
            else { continue }
            let reader = PageReader(document, reviewResolution: resolution)
            for number in 1...document.pageCount {
                guard try reader.read(number).text.source == .textLayer else { continue }
                let page = try pdf.page(number)
                reading.append(try least { _ = try reader.read(number) })
                drawing.append(try least { _ = try page.draw(resolution: Double(resolution), format: .gray) })
            }
        }
        guard !reading.isEmpty else { return print("drawn_pages 0") }
        let mean = { (values: [Double]) in values.reduce(0, +) / Double(values.count) }
        print(
            """
            drawn_pages \(reading.count) drawn_page_ms \((mean(reading) - mean(drawing)).toHundredths) \
            drawn_picture_ms \(mean(drawing).toHundredths) drawn_slowest_ms \((reading.max() ?? 0).toHundredths)
            """)
    }

    private func least(_ work: () throws -> Void) rethrows -> Double {
        let clock = ProcessorClock()
        return try (0..<max(1, times)).map { _ in try clock.measure(work).milliseconds }.min() ?? 0
    }
}
