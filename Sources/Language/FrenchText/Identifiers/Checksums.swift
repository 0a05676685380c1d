/// Check digits of French identifiers.
enum Checksums {
    /// Luhn's sum over ASCII digits is a multiple of ten (SIREN, SIRET; INSEE).
    static func luhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = digit.digitValue * (place % 2 == 1 ? 2 : 1)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    /// A SIRET: Luhn's sum, or for La Poste (SIREN 356 000 000) a digit sum that five divides.
    static func siret(_ digits: [UInt8]) -> Bool {
        guard digits.count == 14 else { return false }
        if luhn(digits) { return true }
        return digits.starts(with: "356000000".utf8) && digits.reduce(0) { $0 + $1.digitValue } % 5 == 0
    }

    /// ISO 13616: the rearranged number leaves 1 when divided by 97. Lower-case letters count from 10.
    static func iban(_ signs: [UInt8]) -> Bool {
        guard signs.count >= 15 else { return false }
        var rest = 0
        for sign in signs[4...] + signs[..<4] {
            if sign.isDigit {
                rest = (rest * 10 + sign.digitValue) % 97
            } else if sign.isLowerCase {
                rest = (rest * 100 + Int(sign) - 0x61 + 10) % 97
            } else {
                return false
            }
        }
        return rest == 1
    }

    /// NIR: key = 97 − (number mod 97), Corsican départements 2A and 2B counted as 19 and 18.
    static func nir(_ signs: [UInt8]) -> Bool {
        guard signs.count == 15 else { return false }
        var number = 0
        for (place, sign) in signs[..<13].enumerated() {
            switch sign {
            case _ where sign.isDigit: number = number * 10 + sign.digitValue
            case UInt8(ascii: "a") where place == 6: number = number * 10 + 9 - 10
            case UInt8(ascii: "b") where place == 6: number = number * 10 + 8 - 10
            default: return false
            }
        }
        guard signs[13].isDigit, signs[14].isDigit else { return false }
        return 97 - number % 97 == signs[13].digitValue * 10 + signs[14].digitValue
    }
}
