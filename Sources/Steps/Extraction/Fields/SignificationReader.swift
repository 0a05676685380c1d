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
    /// Modes printed one under the other that make a form.
    private static let formModes = 3
    /// Letters a box is read as at most.
    private static let boxLetters = 3

    func read(_ fields: inout ActeFields) -> [Signification] {
        var significations: [Signification] = []
        var isSettled = false
        for range in servicePages() {
            let mode = mode(ofReport: range)
            let (date, names) = (date(in: range), addressees(in: range))
            if !isSettled, let mode, let rule = rules.rule(.modaliteSignification, for: view.kind) {
                fields[.modaliteSignification] = view.extracted(
                    .choice(mode.value.rawValue), range: mode.range, score: mode.score, rule: rule,
                    name: "modalite_signification")
            }
            // The first report decides: how a second addressee was served says nothing of the first.
            isSettled = isSettled || mode != nil || date != nil || names != [nil]
            for name in names {
                significations.append(
                    Signification(
                        destinataire: name, date: date, heure: hour(in: range), modalite: mode?.value,
                        page: view.page(range.lowerBound)))
            }
        }
        return significations
    }

    /// The mode told of the first addressee where a page reports of several; else the one mode of the page.
    private func mode(ofReport range: Range<Int>) -> Mode? {
        let starts = parties.filter { $0.role == .locataire }
            .compactMap { $0.mentions.map(\.range.lowerBound).filter(range.contains).min() }.sorted()
        if isForm(range) { return mode(in: firstForm(in: range)) }
        guard starts.count >= 2 else { return mode(in: range) }
        let ends = starts.dropFirst() + [range.upperBound]
        for (start, end) in zip(starts, ends) {
            if let mode = mode(in: start..<end) { return mode }
        }
        return mode(in: range)
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
        .compactMap { PersonReading($0, view.lexicons).fullName }
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

    /// The one mode that is reported: on a form that prints several only a readable tick decides; else what a sentence tells,
    /// or the one that is printed at all.
    func mode(in range: Range<Int>) -> Mode? {
        let printed = printed(in: range)
        if printed.count >= Self.formModes { return TickReader(view: view, texts: texts).ticked(printed) }
        if let told = told(in: range) { return told }
        guard printed.count == 1, let (value, hits) = printed.first,
            let hit = hits.first(where: { isHeading($0.range) || isValue($0.range) })
        else { return printed.count > 1 ? TickReader(view: view, texts: texts).ticked(printed) : nil }
        return Mode(value: value, range: hit.range, score: 1 + hit.similarity)
    }

    /// A page may print the form once for each addressee: up to where the first of its modes comes again.
    private func firstForm(in range: Range<Int>) -> Range<Int> {
        let places = printed(in: range).flatMap { value, hits in hits.map { (value, $0.range.lowerBound) } }
            .sorted { $0.1 < $1.1 }
        var seen: Set<ModaliteSignification> = []
        let again = places.first { !seen.insert($0.0).inserted && seen.count >= Self.formModes }
        return range.lowerBound..<(again?.1 ?? range.upperBound)
    }

    private func isForm(_ range: Range<Int>) -> Bool { printed(in: range).count >= Self.formModes }

    /// The modes that head a line or stand beside their label.
    private func printed(in range: Range<Int>) -> [(ModaliteSignification, [CueHit])] {
        texts.modes.compactMap { rule in
            let hits = view.cues.hits(of: rule.cue, in: range).filter { headsLine($0.range) || isValue($0.range) }
            return hits.isEmpty ? nil : ModaliteSignification(rawValue: rule.value).map { ($0, hits) }
        }
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

    /// Nothing but a box or a mark stands before it on its line.
    private func headsLine(_ range: Range<Int>) -> Bool {
        let line = view.stream.lines[view.stream.tokens[range.lowerBound].line]
        return line.allSatisfy { token in
            let word = view.stream.tokens[token]
            return token >= range.lowerBound || word.folded.count <= 2
                || word.text.count <= Self.boxLetters && !word.text.contains(where: \.isLowercase)
        }
    }

    private func isHeading(_ range: Range<Int>) -> Bool {
        let line = view.stream.lines[view.stream.tokens[range.lowerBound].line]
        return headsLine(range) && view.wordCount(line) <= 10
    }
}
