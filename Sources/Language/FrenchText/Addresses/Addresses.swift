import PageModel

extension ValueReader {
    /// Addresses on one line or several of a block: complement, street, box, postal code, commune.
    public func addresses(in range: Range<Int>? = nil) -> [Spotted<Address>] {
        let reader = AddressReader(stream: stream, shapes: shapes, lexicons: lexicons)
        let range = range ?? stream.indices
        var found: [Spotted<Address>] = []
        var token = range.lowerBound
        while token < range.upperBound {
            let start = found.last?.range.upperBound ?? range.lowerBound
            if let address = reader.address(at: token, from: start, upTo: range.upperBound) {
                found.append(address)
                token = max(token + 1, address.range.upperBound)
            } else {
                token += 1
            }
        }
        return found
    }
}

/// Puts the parts of an address together.
struct AddressReader {
    let stream: TokenStream
    let shapes: [WordShape]
    let lexicons: Lexicons
    private let towns: TownReader
    private let streets: StreetReader
    private let complements: ComplementReader

    init(stream: TokenStream, shapes: [WordShape], lexicons: Lexicons) {
        self.stream = stream
        self.shapes = shapes
        self.lexicons = lexicons
        towns = TownReader(stream: stream, shapes: shapes, lexicons: lexicons)
        streets = StreetReader(stream: stream, shapes: shapes, lexicons: lexicons, towns: towns)
        complements = ComplementReader(stream: stream, shapes: shapes, lexicons: lexicons, towns: towns)
    }

    /// The address whose street or postal code stands at `token`; nothing before `start` is taken.
    func address(at token: Int, from start: Int, upTo end: Int) -> Spotted<Address>? {
        if let street = streets.street(at: token, upTo: end) {
            return address(withStreetOfSite(street, upTo: end), from: start, upTo: end)
        }
        guard let town = towns.town(at: token, upTo: end) else { return nil }
        let complement = complements.before(token, downTo: start)
        let trailing = trailing(after: town.range.upperBound, upTo: end)
        return made(
            street: nil, complement: joined(complement, trailing), town: town,
            range: (complement?.lowerBound ?? token)..<(trailing?.upperBound ?? town.range.upperBound),
            confidence: complement == nil ? 0.5 : 0.8, isRepaired: town.reading == .repaired)
    }

    private func address(_ street: StreetReader.Street, from start: Int, upTo end: Int) -> Spotted<Address>? {
        let tail = tail(after: street.range.upperBound, upTo: end)
        guard street.hasNumber || tail.town != nil else { return nil }
        guard !street.isRepaired || tail.town != nil else { return nil }
        let before = complements.before(street.range.lowerBound, downTo: start)
        let last = tail.town?.range.upperBound ?? tail.complement?.upperBound ?? street.range.upperBound
        let trailing = tail.town == nil ? nil : trailing(after: last, upTo: end)
        let isRepaired = street.isRepaired || tail.town?.reading == .repaired
        let trust = tail.town == nil ? 0.6 : street.hasNumber ? 0.96 : 0.85
        return made(
            street: street, complement: joined(joined(before, tail.complement), trailing), town: tail.town,
            range: (before?.lowerBound ?? street.range.lowerBound)..<(trailing?.upperBound ?? last),
            confidence: trust, isRepaired: isRepaired)
    }

    /// `44 ter résidence Les Pins, rue Basse`: the street on which a numbered site lies belongs to it.
    private func withStreetOfSite(_ site: StreetReader.Street, upTo end: Int) -> StreetReader.Street {
        let next = site.range.upperBound
        guard next < end, shapes[next - 1].closing == UInt8(ascii: ","), isNear(next, next - 1),
            site.hasNumber, site.range.first(where: isType).map(isSite) ?? false, !isSite(next),
            let street = streets.street(at: next, upTo: end), !street.hasNumber
        else { return site }
        return StreetReader.Street(
            range: site.range.lowerBound..<street.range.upperBound, hasNumber: true, isRepaired: site.isRepaired)
    }

    private func isType(_ token: Int) -> Bool { lexicons.streets.types[stream.tokens[token].folded] != nil }

    /// A word for a place of several buildings, which complements begin with too.
    private func isSite(_ token: Int) -> Bool {
        isType(token) && lexicons.complements.begins(with: stream.tokens[token].folded)
    }

    /// Both texts, the first range kept as printed when they touch.
    private func joined(_ a: Range<Int>?, _ b: Range<Int>?) -> [Range<Int>] { [a, b].compactMap(\.self) }
    private func joined(_ a: [Range<Int>], _ b: Range<Int>?) -> [Range<Int>] { a + [b].compactMap(\.self) }

    private func made(
        street: StreetReader.Street?, complement: [Range<Int>], town: Spotted<PostalTown>?, range: Range<Int>,
        confidence: Double, isRepaired: Bool
    ) -> Spotted<Address> {
        let address = Address(
            voie: street.map { stream.printed($0.range, shapes) },
            complement: complement.isEmpty
                ? nil : complement.map { withOrdinals(stream.printed($0, shapes)) }.joined(separator: ", "),
            codePostal: town?.value.codePostal, commune: town?.value.commune, cedex: town?.value.cedex)
        return Spotted(
            address, range: range, confidence: confidence * (isRepaired ? 0.8 : 1),
            reading: isRepaired ? .repaired : .clean, rawText: stream.text(range))
    }

    /// `ler étage`, read for `1er étage`.
    private func withOrdinals(_ text: String) -> String {
        let ordinals = lexicons.numbers.lexemes.filter { $0.kind == .ordinal && $0.letters.contains(where: \.isDigit) }
        return text.split(separator: " ").map { word in
            let letters = Array(word.folded.utf8)
            let match = ordinals.first {
                $0.letters.count == letters.count && zip($0.letters, letters).allSatisfy(Letters.agree)
            }
            return match.map { String(decoding: $0.letters, as: UTF8.self) } ?? String(word)
        }.joined(separator: " ")
    }

    // MARK: After the street

    /// Complement and town after a street: marks skipped, at most four parts, near in place.
    private func tail(after position: Int, upTo end: Int) -> (complement: Range<Int>?, town: Spotted<PostalTown>?) {
        var complement: Range<Int>?
        var token = position
        for _ in 0..<6 where token < min(end, position + 24) {
            guard isNear(token, position - 1) else { break }
            if shapes[token].isMark {
                token += 1
            } else if let town = towns.town(at: token, upTo: end) ?? towns.townBeforeCode(at: token, upTo: end) {
                return (complement, town)
            } else if let part = complements.complement(at: token, upTo: end)
                ?? plainPart(at: token, upTo: end) ?? namedPart(at: token, upTo: end)
            {
                complement = (complement?.lowerBound ?? part.lowerBound)..<part.upperBound
                token = part.upperBound
            } else if let code = strayBefore(token, upTo: end) {
                token = code
            } else {
                break
            }
        }
        return (complement, nil)
    }

    /// A line of its own between street and town, capitals only: a residence without its word.
    private func plainPart(at token: Int, upTo end: Int) -> Range<Int>? {
        let line = stream.lines[stream.tokens[token].line]
        guard line.lowerBound == token, line.count <= 5, line.upperBound < end,
            towns.postalCode(at: line.upperBound) != nil,
            line.allSatisfy({ shapes[$0].isCapital || lexicons.streets.connectors.contains(stream.tokens[$0].folded) }),
            !line.contains(where: { lexicons.civilities.exact[stream.tokens[$0].folded] != nil }),
            stream.confidence(line) >= Confidence(clamping: 0.7)
        else { return nil }
        return line
    }

    /// `, Les Terrasses du Moulin, appartement 34`: a residence without its word, between commas.
    private func namedPart(at token: Int, upTo end: Int) -> Range<Int>? {
        guard shapes[token - 1].closing == UInt8(ascii: ","), isNameWord(token) else { return nil }
        var next = token
        while next < min(end, token + Self.namedWords), isNameWord(next), next == token || isNear(next, token) {
            next += 1
            if shapes[next - 1].closing != nil { break }
        }
        guard next < end, shapes[next - 1].closing == UInt8(ascii: ","),
            shapes[token..<next].contains(where: { $0.letterCount > 3 }),
            towns.postalCode(at: next) != nil || complements.opens(next, upTo: end)
        else { return nil }
        return token..<next
    }

    private static let namedWords = 6

    private func isNameWord(_ token: Int) -> Bool {
        let word = stream.tokens[token].folded
        if lexicons.streets.connectors.contains(word) { return true }
        return shapes[token].isCapital && shapes[token].digitCount == 0 && lexicons.civilities.exact[word] == nil
    }

    /// One or two stray signs before a postal code (a fold mark, a stamp's edge): the place of the code.
    private func strayBefore(_ token: Int, upTo end: Int) -> Int? {
        for next in token + 1..<max(token + 2, min(end, token + 3))
        where next < end && towns.postalCode(at: next) != nil && shapes[token].letterCount <= 3 {
            return next
        }
        return nil
    }

    /// The same block, or a block that begins right below.
    private func isNear(_ token: Int, _ anchor: Int) -> Bool {
        let (a, b) = (stream.tokens[token - 1], stream.tokens[token])
        guard b.pageIndex == stream.tokens[anchor].pageIndex else { return false }
        if a.block == b.block { return b.line - stream.tokens[anchor].line <= 4 }
        let gap = b.box.top - a.box.bottom
        return gap < 1.5 * max(a.box.height, b.box.height) && gap > -a.box.height
            && b.box.left < stream.tokens[anchor].box.right
    }

    /// `, salle 4 - 1er étage` after the town: part after part.
    private func trailing(after position: Int, upTo end: Int) -> Range<Int>? {
        var found: Range<Int>?
        var token = position
        while let part = trailingPart(after: token, upTo: end) {
            found = (found?.lowerBound ?? part.lowerBound)..<part.upperBound
            token = part.upperBound
        }
        return found
    }

    private func trailingPart(after position: Int, upTo end: Int) -> Range<Int>? {
        var token = position
        while token < end, shapes[token].isMark, stream.tokens[token].line == stream.tokens[position - 1].line {
            token += 1
        }
        guard token < end,
            token > position || [UInt8(ascii: ","), UInt8(ascii: ")")].contains(shapes[position - 1].closing),
            stream.tokens[token].block == stream.tokens[position - 1].block,
            lexicons.complements.trailing.contains(stream.tokens[token].folded)
                || complements.opens(token, upTo: end) && isFloor(token)
        else { return nil }
        return complements.complement(at: token, upTo: end) ?? roomName(at: token, upTo: end)
    }

    private func isFloor(_ token: Int) -> Bool {
        token + 1 < shapes.count && lexicons.complements.floors.contains(stream.tokens[token + 1].folded)
    }

    /// `salle d'audience n° 2`, `salle Montesquieu`: to the end of its part.
    private func roomName(at token: Int, upTo end: Int) -> Range<Int>? {
        var next = token
        while next < min(end, token + 6), stream.tokens[next].block == stream.tokens[token].block {
            next += 1
            if shapes[next - 1].closing != nil { break }
            if shapes[next - 1].digitCount > 0
                || next < end && shapes[next].letterCase == .lower
                    && lexicons.stopWords.contains(stream.tokens[next].folded)
            {
                break
            }
        }
        return token..<next
    }
}
