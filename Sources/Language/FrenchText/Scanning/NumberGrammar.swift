/// A number written in words.
struct NumberReading {
    let value: Int
    /// In `Letters`.
    let end: Int
    let cost: Int
    let words: Int
}

/// The grammar of French numbers in words up to 999 999, on letters without breaks.
struct NumberGrammar {
    let letters: Letters
    let words: NumberWords

    private struct State {
        var thousands = 0
        /// Hundreds, or the units that `cent` or `mille` may still multiply.
        var below = 0
        var last: NumberWords.Kind?
        var lastValue = 0
        var cost = 0
        var count = 0
        var value: Int { thousands + below }
    }

    /// Every number that begins at `position`, the longest first; never costlier than a third of a letter a word.
    func readings(at position: Int, upTo end: Int) -> [NumberReading] {
        var found: [NumberReading] = []
        extend(State(), position, end, &found)
        return found.sorted { ($0.end, -$0.cost, $0.value) > ($1.end, -$1.cost, $1.value) }
    }

    private func extend(_ state: State, _ position: Int, _ end: Int, _ found: inout [NumberReading]) {
        guard position < end, found.count < 40 else { return }
        let second = position + 1 < end ? letters.bytes[position + 1] : 0
        for place in words.heads.candidates(letters.bytes[position], second) {
            let lexeme = words.lexemes[place]
            guard let next = after(state, lexeme), let hit = letters.read(lexeme.letters, at: position, upTo: end)
            else { continue }
            var state = next
            state.cost += hit.cost
            state.count += 1
            guard state.cost <= Letters.edit * (1 + state.count / 3) else { continue }
            found.append(NumberReading(value: state.value, end: hit.end, cost: state.cost, words: state.count))
            extend(state, hit.end, end, &found)
        }
        guard state.last == .ten || state.lastValue == 80 else { return }
        for link in words.linking {
            if let hit = letters.read(link, at: position, upTo: end, allowance: 0) {
                extend(state, hit.end, end, &found)
            }
        }
    }

    /// The state once `lexeme` follows; nil where the grammar forbids it.
    private func after(_ state: State, _ lexeme: NumberWords.Lexeme) -> State? {
        var next = state
        next.last = lexeme.kind
        next.lastValue = lexeme.value
        switch (lexeme.kind, state.last) {
        case (.unit, nil), (.unit, .hundred), (.unit, .thousand), (.teen, nil), (.teen, .hundred), (.teen, .thousand),
            (.ten, nil), (.ten, .hundred), (.ten, .thousand):
            next.below += lexeme.value
        case (.unit, .ten):
            next.below += lexeme.value
        case (.unit, .teen):
            guard state.lastValue == 10, lexeme.value >= 7 else { return nil }
            next.below += lexeme.value
        case (.teen, .ten):
            guard state.lastValue == 60 || state.lastValue == 80 else { return nil }
            next.below += lexeme.value
        case (.ten, .unit):
            guard state.lastValue == 4, lexeme.value == 20 else { return nil }
            next.below += 76
            next.lastValue = 80
        case (.hundred, nil), (.hundred, .thousand):
            next.below += 100
        case (.hundred, .unit):
            guard state.lastValue >= 2, state.below == state.lastValue else { return nil }
            next.below = state.lastValue * 100
        case (.thousand, _):
            guard state.thousands == 0 else { return nil }
            next.thousands = max(1, state.below) * 1000
            next.below = 0
        case (.ordinal, nil):
            next.below = lexeme.value
        default: return nil
        }
        return next
    }
}
