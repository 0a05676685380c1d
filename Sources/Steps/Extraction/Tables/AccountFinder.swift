import DossierModel
import FrenchText
import PageModel

/// Rows of one table of amounts, with the columns its heading names.
struct AccountTable: Sendable {
    var columns: LedgerColumns?
    /// Indices of `VisualRows.rows`, in order.
    var rows: [Int]
    /// Those that book a term or a payment, as opposed to totals.
    var entries: Set<Int>

    /// A running account, with or without a heading: enough bookings one under the other.
    var isAccount: Bool { entries.count >= 3 }
}

/// Finds the tables of amounts of an act: what a heading of columns opens, or terms and payments one under the other.
struct AccountFinder {
    let stream: TokenStream
    let rows: VisualRows
    let cues: CueHits
    let amountsOfRow: [Int: [Spotted<AmountReading>]]
    let datesOfRow: [Int: [Spotted<CalendarDate>]]
    private let calendar: CalendarWords

    /// Rows without an amount that a table may hold between two lines.
    private static let emptyRows = 3
    /// What a row says that is no booking.
    private static let noEntries = ["arrete_au", "total", "total_faible", "cout"]
    /// Words of a booking at most, amounts left out.
    private static let entryWords = 12
    /// Words of a month and its year at most.
    private static let periodWords = 3
    /// Words before the date of a booking at most.
    private static let dateDepth = 2

    init(
        stream: TokenStream, rows: VisualRows, cues: CueHits, amounts: [Spotted<AmountReading>],
        dates: [Spotted<CalendarDate>], calendar: CalendarWords
    ) {
        self.stream = stream
        self.calendar = calendar
        self.rows = rows
        self.cues = cues
        amountsOfRow = Dictionary(grouping: amounts) { rows.row(of: $0.range.lowerBound) }
        datesOfRow = Dictionary(grouping: dates) { rows.row(of: $0.range.lowerBound) }
    }

    func tables() -> [AccountTable] {
        var tables: [AccountTable] = []
        var current: AccountTable?
        var misses = 0
        func close() {
            if let table = current, table.columns != nil || table.isAccount { tables.append(table) }
            current = nil
            misses = 0
        }
        for (index, row) in rows.rows.enumerated() {
            let isLoose = amountsOfRow[index] == nil && isLooseEntry(index)
            if amountsOfRow[index] == nil, !isLoose, let heading = LedgerColumns(row: row, stream: stream, cues: cues) {
                close()
                current = AccountTable(columns: heading, rows: [], entries: [])
            } else if amountsOfRow[index] == nil, !isLoose {
                // Specks of dirt are no rows.
                guard row.contains(where: { stream.tokens[$0].folded.count > 2 }) else { continue }
                misses += 1
                if misses > Self.emptyRows { close() }
            } else {
                let isEntry = isLoose || isEntry(index)
                guard current != nil || isEntry else { continue }
                misses = 0
                if current == nil { current = AccountTable(columns: nil, rows: [], entries: []) }
                current?.rows.append(index)
                if isEntry { current?.entries.insert(index) }
            }
        }
        close()
        return tables.filter { !$0.rows.isEmpty }
    }

    /// Books a term, a payment or a correction: a date at its head, a period or a word of payment, and no total.
    private func isEntry(_ index: Int) -> Bool {
        let row = rows.rows[index]
        let amounts = amountsOfRow[index] ?? []
        let words = row.filter { token in
            !stream.tokens[token].folded.isEmpty && !amounts.contains { $0.range.contains(token) }
        }
        guard words.count <= Self.entryWords, !Self.noEntries.contains(where: { has($0, in: row) }) else {
            return false
        }
        return startsWithDate(index, row) || has("paiement", in: row)
            || hasPeriod(words) && (has("ecriture", in: row) || isPeriodAlone(words))
    }

    /// `mars 2024`, `03/2024`: how a list of terms of one kind names each of them.
    private func isPeriodAlone(_ words: [Int]) -> Bool {
        words.count <= Self.periodWords
            && words.allSatisfy { word in
                let folded = stream.tokens[word].folded
                return folded.allSatisfy(\.isNumber) || calendar.isMonth(folded)
            }
    }

    /// A booking none of whose amounts was read with its comma: `01/04/2024 Loyer 75141 450846`.
    private func isLooseEntry(_ index: Int) -> Bool {
        let row = rows.rows[index]
        return row.count <= Self.entryWords && startsWithDate(index, row)
            && row.contains { LooseAmount(stream.tokens[$0].text) != nil }
    }

    private func startsWithDate(_ index: Int, _ row: [Int]) -> Bool {
        if let date = datesOfRow[index]?.first, row.prefix(Self.dateDepth + 1).contains(where: date.range.contains) {
            return true
        }
        return LooseDate(row.prefix(2).map { stream.tokens[$0].text }.joined()) != nil
    }

    /// `03/2025`, `mars 2025`: a year, alone or after a month.
    private func hasPeriod(_ words: [Int]) -> Bool {
        words.contains { word in
            let digits = stream.tokens[word].folded.suffix(4)
            return digits.count == 4 && digits.allSatisfy(\.isNumber)
                && (digits.hasPrefix("19") || digits.hasPrefix("20"))
        }
    }

    private func has(_ cue: String, in row: [Int]) -> Bool {
        cues[cue].contains { hit in row.contains(hit.range.lowerBound) }
    }
}

/// An amount whose comma was not read: nothing but digits, the last two of them cents.
struct LooseAmount {
    let montant: Montant

    init?(_ text: String) {
        let digits = text.trimmingCharacters { ".:|]['’,".contains($0) }
        guard (4...8).contains(digits.count), digits.first != "0", let cents = Int(digits) else { return nil }
        montant = Montant(cents: cents)
    }
}

/// A date in figures with a stroke of the table read before it or a space within: `[01/03/2024`, `101/06/201 6`.
struct LooseDate {
    let date: CalendarDate

    init?(_ text: String) {
        let signs = Array(text.filter { $0 != " " }.unicodeScalars)
        guard signs.count >= 10 else { return nil }
        for start in 0...min(2, signs.count - 10) {
            let digits = [0, 1, 3, 4, 6, 7, 8, 9].compactMap { Self.digit(signs[start + $0]) }
            guard digits.count == 8, Self.isMark(signs[start + 2]), Self.isMark(signs[start + 5]),
                signs.count == start + 10 || Self.digit(signs[start + 10]) == nil
            else { continue }
            let year = digits[4] * 1000 + digits[5] * 100 + digits[6] * 10 + digits[7]
            guard (1950...2099).contains(year),
                let date = CalendarDate(year: year, month: digits[2] * 10 + digits[3], day: digits[0] * 10 + digits[1])
            else { continue }
            self.date = date
            return
        }
        return nil
    }

    private static func digit(_ sign: Unicode.Scalar) -> Int? {
        ("0"..."9").contains(sign) ? Int(sign.value - 0x30) : nil
    }

    private static func isMark(_ sign: Unicode.Scalar) -> Bool { sign == "/" || sign == "." || sign == "-" }
}
