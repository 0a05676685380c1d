import DossierModel
import DossierPipeline
import DossierStore
import PageModel

/// The words of a page with their places, short for the browser.
struct PageWords: Encodable {
    struct PlacedWord: Encodable {
        let text: String
        let box: Box

        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(text)
            for side in [box.left, box.top, box.width, box.height] { try list.encode((side * 10).rounded() / 10) }
        }
    }

    let largeur: Double
    let hauteur: Double
    let mots: [PlacedWord]

    init(_ page: PageText) {
        largeur = page.width
        hauteur = page.height
        mots = page.words.map { PlacedWord(text: $0.text, box: $0.box) }
    }
}

/// What stands at a place that was pointed at.
struct PointedReading: Encodable {
    let mots: String
    /// As it goes into the field; nil when the words hold no such value.
    let valeur: String?

    init(words: String, value: String?) {
        mots = words
        valeur = value
    }
}

/// An answer as the browser sends it.
struct SentAnswer: Decodable {
    enum Kind: String, Decodable { case confirme, valeur, illisible, absent, retabli }

    let champ: String
    let reponse: Kind
    let texte: String?
    let page: Int?
    let cadre: String?
    /// Number of the answer that was seen; 0 for none.
    let vu: Int
    /// Number of the answer to put back; 0 for the machine's reading.
    let numero: Int?

    var answer: FieldAnswer? {
        switch reponse {
        case .confirme: return .confirmed
        case .illisible: return .illegible
        case .absent: return .absent
        case .retabli: return .restored(numero ?? 0)
        case .valeur:
            let place = cadre.flatMap(Box.init(listed:)).flatMap { box in page.map { PointedBox(page: $0, box: box) } }
            return texte.map { .value(String($0.prefix(500)), at: place) }
        }
    }
}

/// What stands in a field now, for the browser to show in its row.
struct FieldState: Encodable {
    let champ: String
    let valeur: String
    let etat: String
    let mot: String
    let numero: Int
    let ouvert: Bool
    let page: Int?
    let cadre: String?

    init(_ field: ReviewField) {
        champ = field.path.description
        valeur = field.value?.entry ?? ""
        etat = field.standing.code
        mot = field.standing.words
        numero = field.number
        ouvert = field.isOpen
        page = field.place?.page
        cadre = field.place?.box?.listed
    }
}

extension ReviewField.Standing {
    /// Class of the row: its shape and colour.
    var code: String {
        switch self {
        case .unread: "non-lu"
        case .sure: "sur"
        case .likely: "probable"
        case .doubtful: "doute"
        case .confirmed: "confirme"
        case .corrected: "corrige"
        case .illegible: "illisible"
        case .absent: "absent"
        }
    }

    var words: String {
        switch self {
        case .unread: "non lu"
        case .sure: "sûr"
        case .likely: "probable"
        case .doubtful: "à vérifier"
        case .confirmed: "confirmé"
        case .corrected: "corrigé"
        case .illegible: "illisible"
        case .absent: "absent de l'acte"
        }
    }
}

extension FieldValue {
    /// As it stands in an input: what `FieldReading` reads back to the same value.
    var entry: String {
        switch self {
        case .choice(let raw): raw
        case .flag(let flag): flag ? "oui" : "non"
        case .text, .amount, .date, .time: display
        }
    }
}

extension Box {
    /// Left, top, width, height in points, set off by spaces.
    var listed: String { [left, top, width, height].map { String(($0 * 10).rounded() / 10) }.joined(separator: " ") }

    /// Reads what `listed` writes, or the same with commas.
    init?(listed text: String) {
        let sides = text.split { " ,".contains($0) }.map(String.init).compactMap(Double.init)
        guard sides.count == 4 else { return nil }
        self.init(left: sides[0], top: sides[1], width: sides[2], height: sides[3])
    }
}
