import FrenchText
import PageModel

/// A form prints its labels in one column and what they stand for in another, and is read column after column. Puts every
/// label before its value again, so that the form reads as its rows do.
struct FormRows {
    let stream: TokenStream
    let cues: CueHits
    /// Cues that are labels when they have a line to themselves.
    let labels: [String]

    /// Words of a label at most.
    private static let labelWords = 7
    /// Points by which the lines of one column may begin apart.
    private static let indent = 12.0
    /// Line heights by which a label and its value may stand apart, middle to middle.
    private static let slant = 0.6
    /// Line heights between the last value and the line that goes on with it at most, middle to middle.
    private static let leading = 1.7

    private struct Row {
        let label: Int
        let value: Int
    }

    /// Labels under one another, from top to bottom, with their values, which begin at one edge.
    private typealias Form = [Row]

    /// The words in the order of the rows; nil where no page holds a form that was read by columns.
    func ordered() -> TokenStream? {
        var isChanged = false
        let pages = stream.pages.map { page -> [TokenStream.BlockOrder] in
            let lines = self.lines(of: page)
            let forms = self.forms(in: lines)
            isChanged = isChanged || !forms.isEmpty
            return blocks(of: lines, forms: forms)
        }
        return isChanged ? stream.reordered(pages) : nil
    }

    private func lines(of page: Range<Int>) -> Range<Int> {
        guard let first = page.first, let last = page.last else { return 0..<0 }
        return stream.tokens[first].line..<stream.tokens[last].line + 1
    }

    private func box(_ line: Int) -> Box? { stream.box(stream.lines[line]) }

    // MARK: Finding forms

    private func forms(in lines: Range<Int>) -> [Form] {
        let rows = lines.compactMap { label in value(of: label, in: lines).map { Row(label: label, value: $0) } }
            .sorted { (box($0.label)?.middleY ?? 0) < (box($1.label)?.middleY ?? 0) }
        var forms: [Form] = []
        var taken: Set<Int> = []
        // On a slanting page one line may stand beside two.
        for row in rows where taken.isDisjoint(with: [row.label, row.value]) {
            taken.formUnion([row.label, row.value])
            if let index = forms.firstIndex(where: { $0.last.map { belongs(row, under: $0, in: lines) } ?? false }) {
                forms[index].append(row)
            } else {
                forms.append([row])
            }
        }
        return forms.filter { isForm($0) && !isMargin($0, in: lines) }
    }

    /// The only other line on the row of a short line without figures, right of it; not another label, as over two columns.
    private func value(of label: Int, in lines: Range<Int>) -> Int? {
        guard let own = box(label), isShort(label) else { return nil }
        let others = lines.filter { $0 != label && hasWords($0) && isBeside($0, own) }
        guard others.count == 1, let value = others.first, (box(value)?.left ?? 0) > own.right,
            !(isShort(value) && isLabel(value))
        else { return nil }
        return value
    }

    /// Unlike the bars between columns.
    private func hasWords(_ line: Int) -> Bool { stream.lines[line].contains { !stream.tokens[$0].folded.isEmpty } }

    private func isShort(_ line: Int) -> Bool {
        let words = stream.tokens[stream.lines[line]]
        return words.count <= Self.labelWords && !words.contains { $0.text.contains { $0.isNumber || $0 == "@" } }
    }

    private func isBeside(_ line: Int, _ other: Box) -> Bool {
        guard let box = box(line) else { return false }
        return abs(box.middleY - other.middleY) < Self.slant * min(box.height, other.height)
    }

    private func belongs(_ row: Row, under last: Row, in lines: Range<Int>) -> Bool {
        guard let (label, value) = boxes(row), let (upper, upperValue) = boxes(last),
            abs(value.left - upperValue.left) < Self.indent,
            abs(label.left - upper.left) < Self.indent || abs(label.right - upper.right) < Self.indent
        else { return false }
        // A line across both columns ends a form.
        return !lines.contains { line in
            guard let box = box(line) else { return false }
            return box.middleY > upper.bottom && box.middleY < label.top && box.left < value.left - Self.indent
                && box.right > value.left + Self.indent
        }
    }

    private func boxes(_ row: Row) -> (label: Box, value: Box)? {
        guard let label = box(row.label), let value = box(row.value) else { return nil }
        return (label, value)
    }

    /// Labels by their words, and read apart from their values.
    private func isForm(_ form: Form) -> Bool {
        let named = form.filter { isLabel($0.label) }.count
        return named >= 2 && 2 * named >= form.count && form.contains { $0.value != $0.label + 1 }
    }

    /// Figures among the labels: the letterhead of a margin, beside which the act goes its own way.
    private func isMargin(_ form: Form, in lines: Range<Int>) -> Bool {
        guard let first = form.first.flatMap(boxes), let last = form.last.flatMap(boxes) else { return false }
        return lines.contains { line in
            guard let box = box(line), (first.label.top..<last.label.bottom).contains(box.middleY) else { return false }
            return box.right < first.value.left && !isShort(line)
        }
    }

    private func isLabel(_ line: Int) -> Bool {
        let range = stream.lines[line]
        if stream.tokens[range.upperBound - 1].text.hasSuffix(":") { return true }
        guard let first = range.first(where: { !stream.tokens[$0].folded.isEmpty }) else { return false }
        return labels.contains { cues[$0].contains { $0.range.lowerBound == first } }
    }

    // MARK: Putting words in order

    private func blocks(of lines: Range<Int>, forms: [Form]) -> [TokenStream.BlockOrder] {
        var free = Set(lines).subtracting(forms.joined().flatMap { [$0.label, $0.value] })
        let ordered = forms.map { rows(of: $0, &free) }
        var formOfLine: [Int: Int] = [:]
        for (index, form) in ordered.enumerated() { for line in form.joined() { formOfLine[line] = index } }
        var blocks: [TokenStream.BlockOrder] = []
        var written: Set<Int> = []
        var open: Int?
        for line in lines {
            if let form = formOfLine[line] {
                if written.insert(form).inserted { blocks += ordered[form].map(block) }
                open = nil
                continue
            }
            let words = Array(stream.lines[line])
            guard let first = words.first else { continue }
            if open == stream.tokens[first].block {
                blocks[blocks.count - 1].append(words)
            } else {
                blocks.append([words])
                open = stream.tokens[first].block
            }
        }
        return blocks
    }

    /// The lines of every row of a form: its label, its value, and what they go on with.
    ///
    /// - Parameter free: lines that are in no row yet.
    private func rows(of form: Form, _ free: inout Set<Int>) -> [[Int]] {
        form.indices.map { index in
            let next = form.indices.contains(index + 1) ? form[index + 1] : nil
            let more = goingOn(from: form[index], to: next, in: free)
            free.subtract(more)
            return [form[index].label, form[index].value] + more
        }
    }

    /// Lines below a row in its columns, up to the next row or as long as they follow close.
    private func goingOn(from row: Row, to next: Row?, in lines: Set<Int>) -> [Int] {
        guard let (label, value) = boxes(row) else { return [] }
        let end = next.flatMap { box($0.label)?.top } ?? .infinity
        var (bottom, found) = (max(label.middleY, value.middleY), [Int]())
        let below = lines.compactMap { line in box(line).map { (line: line, box: $0) } }
            .filter { $0.box.middleY > bottom && $0.box.middleY < end && $0.box.left > label.left - Self.indent }
            .sorted { ($0.box.middleY, $0.box.left, $0.line) < ($1.box.middleY, $1.box.left, $1.line) }
        for (line, box) in below {
            let isInColumn = abs(box.left - value.left) < Self.indent || box.right < value.left
            guard isInColumn, box.middleY - bottom < Self.leading * max(box.height, value.height) else { break }
            found.append(line)
            bottom = box.middleY
        }
        return found
    }

    /// One line for the label and the value's first; a label's second line stays with the label.
    private func block(_ row: [Int]) -> TokenStream.BlockOrder {
        let edge = box(row[1])?.left ?? 0
        let labelLines = row.filter { $0 == row[0] || (box($0)?.right ?? 0) < edge }
        let valueLines = row.filter { !labelLines.contains($0) }
        let head = (labelLines + valueLines.prefix(1)).flatMap { Array(stream.lines[$0]) }
        return [head] + valueLines.dropFirst().map { Array(stream.lines[$0]) }
    }
}
