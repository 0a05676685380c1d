import DossierModel
import PageModel

extension AmountReader {
    /// `mille deux cent trente-quatre euros et cinquante-six centimes` from `token` on.
    func inWords(at token: Int, upTo end: Int) -> Spotted<AmountReading>? {
        let (start, stop) = (letters.start[token], letters.start[end])
        guard start < letters.start[token + 1], !letters.bytes[start].isDigit else { return nil }
        for whole in numbers.readings(at: start, upTo: stop) {
            guard let euro = unit(numbers.words.euros, at: whole.end, upTo: stop) else { continue }
            let cents = cents(after: euro.end, upTo: stop)
            let cost = whole.cost + euro.cost + (cents?.cost ?? 0)
            let tokens = token..<Int(letters.token[(cents?.end ?? euro.end) - 1]) + 1
            return Spotted(
                AmountReading(
                    Montant(cents: whole.value * 100 + (cents?.value ?? 0)), hasCurrency: true, hasCents: cents != nil,
                    fromWords: true),
                range: tokens, confidence: max(0.4, 0.95 - 0.05 * Double(cost)), reading: cost > 0 ? .repaired : .clean,
                rawText: stream.text(tokens))
        }
        return nil
    }

    private func unit(_ words: [[UInt8]], at position: Int, upTo end: Int) -> Letters.Hit? {
        words.lazy.compactMap { letters.read($0, at: position, upTo: end) }.first { letters.isBoundary($0.end) }
    }

    private func cents(after position: Int, upTo end: Int) -> NumberReading? {
        var next = position
        if let link = unit(numbers.words.linking, at: next, upTo: end) { next = link.end }
        for reading in numbers.readings(at: next, upTo: end) where reading.value < 100 {
            guard let unit = unit(numbers.words.centimes, at: reading.end, upTo: end) else {
                // « trente-quatre euros cinquante » needs no « centimes ».
                continue
            }
            return NumberReading(
                value: reading.value, end: unit.end, cost: reading.cost + unit.cost, words: reading.words)
        }
        return nil
    }

    /// Words and figures side by side are one amount when they agree, and both doubtful when not.
    static func joinWordsAndFigures(
        _ amounts: [Spotted<AmountReading>], _ stream: TokenStream
    ) -> [Spotted<AmountReading>] {
        var joined: [Spotted<AmountReading>] = []
        for amount in amounts {
            guard let last = joined.last, last.value.fromWords != amount.value.fromWords,
                !last.value.wordsAgree, amount.range.lowerBound - last.range.upperBound <= 1
            else {
                joined.append(amount)
                continue
            }
            joined.removeLast()
            if last.value.montant.cents.magnitude == amount.value.montant.cents.magnitude {
                joined.append(agreed(last, amount, stream))
            } else {
                joined += [doubted(last), doubted(amount)]
            }
        }
        return joined
    }

    private static func agreed(
        _ a: Spotted<AmountReading>, _ b: Spotted<AmountReading>, _ stream: TokenStream
    ) -> Spotted<AmountReading> {
        let range = a.range.lowerBound..<b.range.upperBound
        let figures = a.value.fromWords ? b.value : a.value
        return Spotted(
            AmountReading(
                figures.montant, hasCurrency: true, hasCents: figures.hasCents || a.value.hasCents, fromWords: true,
                wordsAgree: true),
            range: range, confidence: 0.995, rawText: stream.text(range))
    }

    private static func doubted(_ amount: Spotted<AmountReading>) -> Spotted<AmountReading> {
        Spotted(
            amount.value, range: amount.range, confidence: amount.confidence.value * 0.7, reading: amount.reading,
            rawText: amount.rawText)
    }
}
