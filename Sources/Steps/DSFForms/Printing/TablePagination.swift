import PDFDrawing

/// One horizontal slice of a table sheet, placed on its page.
struct TableLine {
    enum Kind {
        case title(String)
        /// Column titles.
        case head([String])
        /// A row, or the part of a row that stands on this page: the lines of each cell.
        case cells([[String]], striped: Bool)
    }

    static let size = 8.0
    static let leading = 10.5

    let kind: Kind
    let top: Double
    let height: Double
    /// Left edges of the columns.
    let edges: [Double]

    func draw(on canvas: PDFCanvas, faces: OpenTypefaces, page: PageFrame) {
        switch kind {
        case .title(let title):
            canvas.text(title, x: page.left, y: top + 17, face: faces.bold, size: 10, ink: .banner)
        case .head(let titles):
            canvas.fill(left: page.left, top: top, width: page.innerWidth, height: height, ink: .band)
            for (edge, title) in zip(edges, titles) {
                canvas.text(title, x: edge + 4, y: top + 11, face: faces.bold, size: Self.size, ink: .banner)
            }
        case .cells(let cells, let striped):
            if striped {
                canvas.fill(left: page.left, top: top, width: page.innerWidth, height: height, ink: .stripe)
            }
            for (edge, lines) in zip(edges, cells) {
                for (index, line) in lines.enumerated() {
                    let y = top + 10.5 + Double(index) * Self.leading
                    canvas.text(line, x: edge + 4, y: y, face: faces.regular, size: Self.size)
                }
            }
            let foot = top + height
            canvas.line(fromX: page.left, y: foot, toX: page.right, y: foot, width: 0.4, ink: .rule)
        }
    }
}

/// Cuts the tables of a sheet into pages. Column titles are repeated on each page; a row too high for a page is continued.
struct TablePagination {
    let sheet: TableSheet
    let faces: OpenTypefaces
    let page: PageFrame

    func pages() -> [[TableLine]] {
        var flow = Flow(top: page.top(subtitles: sheet.subtitles.count), bottom: page.bottom)
        for part in sheet.parts { place(part, in: &flow) }
        return flow.pages
    }

    private func place(_ part: TableSheet.Part, in flow: inout Flow) {
        let edges = part.columns.indices.map { index in
            page.left + page.innerWidth * part.columns[..<index].reduce(0) { $0 + $1.share }
        }
        // A title never stands alone at the foot of a page.
        flow.reserve(24 + 16 + 3 * TableLine.leading)
        flow.add(.title(part.title), height: 24, edges: [])
        flow.add(.head(part.columns.map(\.title)), height: 16, edges: edges)
        for (index, row) in part.rows.enumerated() {
            var cells = zip(row, part.columns).map { text, column in
                faces.regular.lines(
                    of: text, size: TableLine.size, width: page.innerWidth * column.share - 8)
            }
            while cells.contains(where: { !$0.isEmpty }) {
                let wanted = cells.map(\.count).max() ?? 0
                if flow.lineRoom < min(wanted, 3) {
                    flow.newPage()
                    flow.add(.head(part.columns.map(\.title)), height: 16, edges: edges)
                }
                let count = max(1, min(wanted, flow.lineRoom))
                let height = Double(count) * TableLine.leading + 5
                flow.add(
                    .cells(cells.map { Array($0.prefix(count)) }, striped: index % 2 == 1), height: height,
                    edges: edges)
                cells = cells.map { Array($0.dropFirst(count)) }
            }
        }
        flow.space(8)
    }

    private struct Flow {
        private(set) var pages: [[TableLine]] = [[]]
        private let top: Double
        private let bottom: Double
        private var y: Double

        init(top: Double, bottom: Double) {
            self.top = top
            self.bottom = bottom
            y = top
        }

        /// Lines of text that a row could still have on this page.
        var lineRoom: Int { Int((bottom - y - 5) / TableLine.leading) }

        mutating func reserve(_ height: Double) { if y + height > bottom { newPage() } }

        mutating func newPage() {
            pages.append([])
            y = top
        }

        mutating func space(_ height: Double) { y += height }

        mutating func add(_ kind: TableLine.Kind, height: Double, edges: [Double]) {
            pages[pages.count - 1].append(TableLine(kind: kind, top: y, height: height, edges: edges))
            y += height
        }
    }
}
