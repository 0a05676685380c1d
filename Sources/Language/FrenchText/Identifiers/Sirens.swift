import PageModel

extension ValueReader {
    /// SIREN and SIRET numbers. A number whose sum does not hold is given only when the words before it announce one;
    /// when changing one digit that reading often mistakes gives one valid number only, that one is given as repaired.
    public func sirens(in range: Range<Int>? = nil) -> [Spotted<Siren>] {
        let range = range ?? stream.indices
        let announced = companyNumberPlaces(in: range)
        return scanTape(range) { position, end in siren(at: position, upTo: end, announced: announced) }
    }

    /// Tokens within reach after `RCS`, `SIREN`, `registre du commerce` …
    private func companyNumberPlaces(in range: Range<Int>) -> Set<Int> {
        var places: Set<Int> = []
        for opener in lexicons.institutions.companyNumberOpeners {
            for match in stream.matches(of: opener, in: range) {
                let end = min(range.upperBound, match.range.upperBound + 12)
                places.formUnion(match.range.lowerBound..<end)
            }
        }
        return places
    }

    private func siren(at position: Int, upTo end: Int, announced: Set<Int>) -> Spotted<Siren>? {
        let scanner = DigitScanner(tape: tape)
        guard tape[position].likelyDigit != nil, scanner.isFree(position),
            let found = scanner.digits(at: position, upTo: end, longest: 15, separators: DigitScanner.signs),
            !tape[found.end].isDigit, tape[found.end] != UInt8(ascii: ",") || !tape[found.end + 1].isDigit
        else { return nil }
        let isAnnounced = announced.contains(Int(tape.token[position]))
        guard let reading = sirenReading(found, isAnnounced) else { return nil }
        let tokens = tape.tokens(from: position, to: reading.end)
        return Spotted(
            reading.siren, range: tokens, confidence: reading.confidence,
            reading: reading.isRepaired ? .repaired : .clean, rawText: stream.text(tokens))
    }

    private struct SirenReading {
        let siren: Siren
        let end: Int
        let confidence: Double
        let isRepaired: Bool
    }

    private func sirenReading(_ found: GroupedDigits, _ isAnnounced: Bool) -> SirenReading? {
        let digits = found.digits
        switch digits.count {
        case 14 where found.groups == [14] || found.groups.prefix(3) == [3, 3, 3] || found.groups == [9, 5]:
            let isValid = Checksums.siret(digits)
            guard isValid || isAnnounced else { return nil }
            return made(digits, found, isValid: isValid, isAnnounced, found.repairs > 0, isValid ? 0.97 : 0.5)
        case 9 where found.groups == [9] || found.groups == [3, 3, 3] || isAnnounced:
            if Checksums.luhn(digits) {
                let trust = isAnnounced ? 0.98 : found.groups == [3, 3, 3] ? 0.8 : 0.6
                return made(digits, found, isValid: true, isAnnounced, found.repairs > 0, trust)
            }
            guard isAnnounced else { return nil }
            if stream.confidence(tape.tokens(from: found.start, to: found.end)) < .certain,
                let mended = SirenRepair.substituted(digits)
            {
                return made(mended, found, isValid: true, true, true, 0.8)
            }
            return made(digits, found, isValid: false, true, found.repairs > 0, 0.55)
        case 8, 10:
            guard isAnnounced, let mended = SirenRepair.resized(digits) else { return nil }
            return made(mended, found, isValid: true, true, true, 0.7)
        default: return nil
        }
    }

    private func made(
        _ digits: [UInt8], _ found: GroupedDigits, isValid: Bool, _ isAnnounced: Bool, _ isRepaired: Bool,
        _ confidence: Double
    ) -> SirenReading {
        let nic = digits.count == 14 ? String(decoding: digits[9...], as: UTF8.self) : nil
        let siren = Siren(
            digits: String(decoding: digits.prefix(9), as: UTF8.self), nic: nic, isValid: isValid,
            isAnnounced: isAnnounced)
        return SirenReading(
            siren: siren, end: found.end, confidence: confidence * (isRepaired ? 0.75 : 1), isRepaired: isRepaired)
    }
}

/// Puts one misread digit of a SIREN right where Luhn's sum leaves no choice.
enum SirenRepair {
    /// Digits that are read for one another in worn print.
    private static let confusions: [UInt8: [UInt8]] = {
        let pairs = ["08", "38", "68", "56", "58", "17", "06", "35", "49", "14", "27", "89", "39", "09"]
        var table: [UInt8: [UInt8]] = [:]
        for pair in pairs.map({ Array($0.utf8) }) {
            table[pair[0], default: []].append(pair[1])
            table[pair[1], default: []].append(pair[0])
        }
        return table
    }()

    /// The one valid number that differs in one easily misread digit; nil for none or several.
    static func substituted(_ digits: [UInt8]) -> [UInt8]? {
        var valid: [[UInt8]] = []
        for place in digits.indices {
            for other in confusions[digits[place], default: []] {
                var changed = digits
                changed[place] = other
                if Checksums.luhn(changed) { valid.append(changed) }
            }
        }
        return valid.count == 1 ? valid[0] : nil
    }

    /// The one valid number left when one of ten digits goes; nil for none or several, and for eight digits.
    static func resized(_ digits: [UInt8]) -> [UInt8]? {
        guard digits.count == 10 else { return nil }
        var valid: Set<[UInt8]> = []
        for place in digits.indices {
            var shorter = digits
            shorter.remove(at: place)
            if Checksums.luhn(shorter) { valid.insert(shorter) }
        }
        return valid.count == 1 ? valid.first : nil
    }
}
