import DossierModel
import FrenchText

/// Reads how, when and upon whom the act was served, one entry for each service page.
struct SignificationReader {
    let view: ActView
    let rules: FieldRules
    let texts: TextRules
    let parties: [Entity]

    struct Mode {
        let value: ModaliteSignification
        let range: Range<Int>
        let score: Double
    }

    /// How much likelier the best mode must be than the next.
    private static let margin = 0.9

    func read(_ fields: inout ActeFields) -> [Signification] {
        let pages = servicePages()
        var significations: [Signification] = []
        for range in pages {
            let mode = mode(in: range)
            if fields[.modaliteSignification] == nil, let mode,
                let rule = rules.rule(.modaliteSignification, for: view.kind)
            {
                fields[.modaliteSignification] = view.extracted(
                    .choice(mode.value.rawValue), range: mode.range, score: mode.score, rule: rule,
                    name: "modalite_signification")
            }
            let date = date(in: range)
            for name in addressees(in: range) {
                significations.append(
                    Signification(
                        destinataire: name, date: date, heure: hour(in: range), modalite: mode?.value,
                        page: view.page(range.lowerBound)))
            }
        }
        return significations
    }

    /// The words of every page that holds part of the service report, page by page.
    private func servicePages() -> [Range<Int>] {
        view.stream.pages.compactMap { page in
            let words = page.filter { view.zones.sections[$0] == .signification }
            guard let first = words.first, let last = words.last else { return nil }
            return first..<(last + 1)
        }
    }

    private func addressees(in range: Range<Int>) -> [String?] {
        let names = parties.filter { entity in
            entity.role == .locataire && entity.mentions.contains { range.contains($0.range.lowerBound) }
        }
        .compactMap { PersonReading($0).fullName }
        return names.isEmpty ? [nil] : names
    }

    private func date(in range: Range<Int>) -> CalendarDate? {
        guard let rule = rules.rule(.dateActe, for: view.kind) else { return nil }
        return view.candidates(view.dates.filter { range.contains($0.range.lowerBound) }, rule: rule)
            .first { $0.score >= rule.least }?.value
    }

    private func hour(in range: Range<Int>) -> TimeOfDay? {
        view.times.first { range.contains($0.range.lowerBound) }?.value
    }

    /// The one mode the page reports: told in a sentence; else the one that is printed at all; on a form that prints them
    /// all only a readable tick decides.
    func mode(in range: Range<Int>) -> Mode? {
        if let told = told(in: range) { return told }
        let printed = texts.modes.compactMap { rule -> (ModaliteSignification, [CueHit])? in
            let hits = view.cues.hits(of: rule.cue, in: range).filter { headsLine($0.range) || isValue($0.range) }
            return hits.isEmpty ? nil : ModaliteSignification(rawValue: rule.value).map { ($0, hits) }
        }
        if printed.count == 1, let (value, hits) = printed.first {
            guard let hit = hits.first(where: { isHeading($0.range) || isValue($0.range) }) else { return nil }
            return Mode(value: value, range: hit.range, score: 1 + hit.similarity)
        }
        return TickReader(view: view, texts: texts).ticked(printed)
    }

    /// The mode that sentences tell, when they tell of one only or clearly more of it.
    private func told(in range: Range<Int>) -> Mode? {
        let modes = texts.modes.compactMap { rule -> Mode? in
            let hits = view.cues.hits(of: rule.recit, in: range)
            guard let first = hits.first, let value = ModaliteSignification(rawValue: rule.value) else { return nil }
            return Mode(value: value, range: first.range, score: hits.reduce(1) { $0 + $1.similarity })
        }
        .sorted { ($1.score, $0.value.rawValue) < ($0.score, $1.value.rawValue) }
        guard let best = modes.first else { return nil }
        if modes.count > 1, best.score - modes[1].score < Self.margin { return nil }
        return best
    }

    /// Right of a label such as « Mode de remise ».
    private func isValue(_ range: Range<Int>) -> Bool {
        guard let rule = rules.rule(.modaliteSignification, for: view.kind) else { return false }
        return view.scorer.score(range, rivals: [], rule: rule) > rule.least
    }

    private func headsLine(_ range: Range<Int>) -> Bool {
        let line = view.stream.lines[view.stream.tokens[range.lowerBound].line]
        return line.filter { $0 < range.lowerBound && view.stream.tokens[$0].folded.count > 2 }.isEmpty
    }

    private func isHeading(_ range: Range<Int>) -> Bool {
        let line = view.stream.lines[view.stream.tokens[range.lowerBound].line]
        return headsLine(range) && view.wordCount(line) <= 10
    }
}
