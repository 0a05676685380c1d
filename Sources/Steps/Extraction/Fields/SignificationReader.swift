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
    /// Words before a printed mode in which its box stands.
    private static let boxReach = 3

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

    /// The one mode the page reports. On a form that prints them all only a readable tick decides.
    func mode(in range: Range<Int>) -> Mode? {
        let found = texts.modes.compactMap { choice in
            ModaliteSignification(rawValue: choice.value).map { ($0, view.cues.hits(of: choice.cue, in: range)) }
        }
        .filter { !$0.1.isEmpty }
        let forms = found.filter { isListed($0.1) }
        if forms.count >= 3 { return ticked(found) }
        let scored = found.map { value, hits in
            Mode(value: value, range: hits[0].range, score: score(hits))
        }
        .sorted { ($1.score, $0.value.rawValue) < ($0.score, $1.value.rawValue) }
        guard let best = scored.first else { return nil }
        if scored.count > 1, best.score - scored[1].score < Self.margin { return nil }
        return best
    }

    /// A mode printed at the head of a line: an entry of a form or a heading.
    private func isListed(_ hits: [CueHit]) -> Bool { hits.contains { headsLine($0.range) } }

    private func headsLine(_ range: Range<Int>) -> Bool {
        let line = view.stream.lines[view.stream.tokens[range.lowerBound].line]
        return line.filter { $0 < range.lowerBound && view.stream.tokens[$0].folded.count > 1 }.count <= 1
    }

    private func ticked(_ modes: [(ModaliteSignification, [CueHit])]) -> Mode? {
        var marked: [Mode] = []
        for (value, hits) in modes {
            guard let hit = hits.first(where: { headsLine($0.range) }), isTicked(hit.range) else { continue }
            marked.append(Mode(value: value, range: hit.range, score: 2))
        }
        return marked.count == 1 ? marked[0] : nil
    }

    private func isTicked(_ range: Range<Int>) -> Bool {
        let row = view.rows.tokens(besides: range.lowerBound)
        guard let place = row.firstIndex(of: range.lowerBound) else { return false }
        let before = row[max(0, place - Self.boxReach)..<place].map { view.stream.tokens[$0].text }
        return before.contains { texts.ticked.contains($0) } && !before.contains { texts.unticked.contains($0) }
    }

    private func score(_ hits: [CueHit]) -> Double {
        guard let rule = rules.rule(.modaliteSignification, for: view.kind) else { return 0 }
        var score = 0.0
        for hit in hits.prefix(4) {
            let labelled = view.scorer.score(hit.range, rivals: [], rule: rule)
            score += hit.similarity * (isHeading(hit.range) ? 2 : 1) + max(0, labelled - 0.5)
        }
        return score
    }

    private func isHeading(_ range: Range<Int>) -> Bool {
        let line = view.stream.lines[view.stream.tokens[range.lowerBound].line]
        return headsLine(range) && view.wordCount(line) <= 9
    }
}
