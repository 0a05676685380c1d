import FrenchText
import PageModel

/// Names that nobody declared: first names with their neighbours, and capitalised words that are no words of the trade.
struct UndeclaredNames {
    let stream: TokenStream
    let lexicons: Lexicons
    let vocabulary: Vocabulary

    func mark(in masked: inout MaskedTokens) {
        for index in stream.tokens.indices where !masked.isMarked(index) {
            let token = stream.tokens[index]
            if isFirstName(token) || isUnknown(token) {
                masked.mark(index..<index + 1, MaskMark(kind: .personne, key: token.folded))
            }
        }
        // An initial or a particle between or beside names belongs to them: « J. DUPONT », « EL [PERSONNE_2] ».
        for index in stream.tokens.indices where !masked.isMarked(index) && isInitial(stream.tokens[index]) {
            if let mark = neighbour(of: index, in: masked) { masked.mark(index..<index + 1, mark) }
        }
    }

    /// How many words look like names and were kept all the same: what makes a page doubtful.
    func suspects(in masked: MaskedTokens) -> Int {
        stream.tokens.indices.count { index in
            let token = stream.tokens[index]
            return !masked.isMarked(index) && token.confidence.value < 0.5 && isCapitalised(token)
                && token.folded.utf8.count >= 4 && !isKnownWord(token.folded)
        }
    }

    private func isFirstName(_ token: Token) -> Bool {
        guard isCapitalised(token), token.folded.utf8.count >= 3, !vocabulary.isOrdinary(token.folded) else {
            return false
        }
        return token.text.nameWords.contains { lexicons.firstNames.contains($0) }
            || lexicons.firstNames.contains(token.folded)
    }

    private func isUnknown(_ token: Token) -> Bool {
        let word = token.folded
        guard isCapitalised(token), word.utf8.count >= 3, !word.utf8.contains(where: { (0x30...0x39).contains($0) })
        else { return false }
        return !isKnownWord(word) && !token.text.nameWords.allSatisfy { $0.utf8.count < 3 || isKnownWord($0) }
    }

    private func isKnownWord(_ folded: String) -> Bool {
        vocabulary.isOrdinary(folded) || lexicons.stopWords.contains(folded)
            // A plural or feminine of a word of the trade is one too.
            || vocabulary.isOrdinary(folded + "s") || vocabulary.isOrdinary(folded + "e")
            || (folded.hasSuffix("s") && vocabulary.isOrdinary(String(folded.dropLast())))
    }

    private func isCapitalised(_ token: Token) -> Bool { token.text.first(where: \.isLetter)?.isUppercase == true }

    private func isInitial(_ token: Token) -> Bool {
        isCapitalised(token) && token.folded.utf8.count <= 2 && !lexicons.stopWords.contains(token.folded)
    }

    private func neighbour(of index: Int, in masked: MaskedTokens) -> MaskMark? {
        let people: Set<MaskKind> = [.locataire, .caution, .bailleur, .professionnel, .personne]
        return [index + 1, index - 1].lazy.compactMap { place -> MaskMark? in
            guard masked.isMarked(place), stream.tokens[place].line == stream.tokens[index].line,
                let mark = masked.marks[place], people.contains(mark.kind)
            else { return nil }
            return mark
        }.first
    }
}
