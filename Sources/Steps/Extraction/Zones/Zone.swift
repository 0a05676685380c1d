/// The long stretches of an act, one after the other.
enum Section: String, CaseIterable, Sendable, Decodable, CodingKeyRepresentable {
    /// From the first word to whatever opens next: letterhead, title, parties.
    case entete
    /// The summons: day, hour and place of the hearing.
    case comparution
    /// The lease and the facts.
    case faits
    /// The order to pay.
    case ordre
    /// Warnings and information for the tenant.
    case avertissement
    /// What the judge is asked.
    case demandes
    case pieces
    case signification
    case decompte
}

/// The short stretches that name somebody or say one thing, within the sections.
enum Part: String, CaseIterable, Sendable, Decodable, CodingKeyRepresentable {
    case requerant, mandataire, avocat, huissier, destinataire, caution, fsl, cout, protection, autre
}

/// The section and part of every word, and whether it stands within a quotation of law or lease or in a line of a running
/// account.
struct ZoneMap: Sendable {
    var sections: [Section]
    var parts: [Part?]
    var quoted: [Bool]
    var ledger: [Bool]

    /// Marks the bookings of running accounts; their totals stay unmarked.
    mutating func markAccounts(_ tables: [AccountTable], rows: VisualRows) {
        for table in tables where table.isAccount {
            for row in table.entries { for token in rows.rows[row] { ledger[token] = true } }
        }
    }

    /// Tokens of every unbroken run of a part, in order.
    func runs(of part: Part) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in parts.indices {
            if parts[index] == part {
                start = start ?? index
            } else if let begun = start {
                runs.append(begun..<index)
                start = nil
            }
        }
        if let begun = start { runs.append(begun..<parts.count) }
        return runs
    }

    /// Tokens of every unbroken run of a section, in order.
    func runs(of section: Section) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in sections.indices where sections[index] == section {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }
}
