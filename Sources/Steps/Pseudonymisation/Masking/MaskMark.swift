/// What a masked stretch of text was.
enum MaskKind: String, Sendable {
    case locataire = "LOCATAIRE"
    case caution = "CAUTION"
    case bailleur = "BAILLEUR"
    case professionnel = "PROFESSIONNEL"
    case personne = "PERSONNE"
    case organisme = "ORGANISME"
    case adresse = "ADRESSE"
    case reference = "REFERENCE"
    case telephone = "TELEPHONE"
    case courriel = "COURRIEL"
    case iban = "IBAN"
    case nir = "NIR"
    case numero = "NUMERO"
    case naissance = "NAISSANCE"
}

/// A label with what it stands for: equal keys get one number.
struct MaskMark: Hashable, Sendable {
    let kind: MaskKind
    let key: String
}

/// The marks of the words of one page. What was marked first stays: the surer searches come first.
struct MaskedTokens {
    private(set) var marks: [MaskMark?]

    init(count: Int) { marks = Array(repeating: nil, count: count) }

    mutating func mark(_ range: Range<Int>, _ mark: MaskMark) {
        for index in range where marks.indices.contains(index) && marks[index] == nil { marks[index] = mark }
    }

    func isMarked(_ index: Int) -> Bool { marks.indices.contains(index) && marks[index] != nil }
}

/// Numbers of labels, in the order in which they are met in a dossier.
struct MaskLabels: Sendable {
    private var numbers: [MaskMark: Int] = [:]
    private var counts: [MaskKind: Int] = [:]

    mutating func label(_ mark: MaskMark) -> String {
        let number = numbers[mark] ?? counts[mark.kind, default: 0] + 1
        if numbers[mark] == nil {
            numbers[mark] = number
            counts[mark.kind] = number
        }
        return "[\(mark.kind.rawValue)_\(number)]"
    }
}
