import DossierModel
import FrenchText

/// Whether two folded words are one name, after OCR and spelling: the comparing of CaseLinking, handed in because steps do
/// not call each other.
public typealias NameComparison = @Sendable (String, String) -> Bool

/// A natural person as one paper names them.
struct PersonMention: Hashable, Sendable {
    enum Role: String, Sendable { case locataire, caution, bailleur }

    let dossier: DossierID
    let acte: ActeID
    /// 0-based place in the list of the paper.
    let index: Int
    let role: Role
    let civilite: Civilite?
    /// Name in use and name at birth, folded and glued.
    let families: [String]
    /// First names, folded.
    let givens: [String]
    /// All words of all names.
    let words: [String]
    let birth: CalendarDate?
    /// Place and street, folded and glued: for a landlord, who is met in many dossiers.
    let address: String?

    /// The same for the same words, whatever the order in which papers came.
    var name: String {
        [dossier.rawValue, families.joined(separator: "+"), givens.joined(separator: "+"), birth?.iso ?? ""]
            .joined(separator: "|")
    }
}

extension PersonMention {
    static func mentions(of dossier: Dossier) -> [PersonMention] {
        dossier.distinctActes.flatMap { acte in
            tenants(of: acte, in: dossier.id) + guarantors(of: acte, in: dossier.id)
                + landlord(of: acte, in: dossier.id)
        }
    }

    static func tenants(of acte: Acte, in dossier: DossierID) -> [PersonMention] {
        (0..<acte.fields.listCount(.locataires)).compactMap { index in
            let path = { (part: FieldPath.LocatairePart) in FieldPath.locataire(UInt(index), part) }
            let names = [acte.fields.text(path(.nom)), acte.fields.text(path(.nomNaissance))].compactMap(\.self)
            return PersonMention(
                dossier: dossier, acte: acte.id, index: index, role: .locataire,
                civilite: acte.fields.choice(path(.civilite)).flatMap(Civilite.init), names: names,
                givens: acte.fields.text(path(.prenoms)), birth: acte.fields.date(path(.dateNaissance)), address: nil)
        }
    }

    static func guarantors(of acte: Acte, in dossier: DossierID) -> [PersonMention] {
        (0..<acte.fields.listCount(.cautions)).compactMap { index in
            guard let name = acte.fields.text(FieldPath.caution(UInt(index), .nom)) else { return nil }
            return PersonMention(
                unparted: name, role: .caution, index: index, of: acte, in: dossier,
                address: acte.fields.text(FieldPath.caution(UInt(index), .adresse)))
        }
    }

    /// A landlord who is a natural person.
    static func landlord(of acte: Acte, in dossier: DossierID) -> [PersonMention] {
        guard acte.fields.choice(.bailleurType) == BailleurType.personnePhysique.rawValue,
            let name = acte.fields.text(.bailleurNom)
        else { return [] }
        return [
            PersonMention(
                unparted: name, role: .bailleur, index: 0, of: acte, in: dossier,
                address: acte.fields.text(.bailleurAdresse))
        ].compactMap(\.self)
    }

    /// Nil without any name.
    private init?(
        dossier: DossierID, acte: ActeID, index: Int, role: Role, civilite: Civilite?, names: [String], givens: String?,
        birth: CalendarDate?, address: String?
    ) {
        let families = names.map(\.lettersAndDigits).filter { !$0.isEmpty }
        let given = (givens ?? "").nameWords
        guard !families.isEmpty || !given.isEmpty else { return nil }
        self.init(
            dossier: dossier, acte: acte, index: index, role: role, civilite: civilite, families: families,
            givens: given, words: names.flatMap(\.nameWords) + given, birth: birth, address: address?.lettersAndDigits)
    }

    /// A name of which nothing tells first names from family name: capitals do, where there are both.
    private init?(
        unparted name: String, role: Role, index: Int, of acte: Acte, in dossier: DossierID, address: String?
    ) {
        let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        let capitals = words.filter { $0.count > 1 && $0 == $0.uppercased() }
        let others = words.filter { !capitals.contains($0) }
        let isParted = !capitals.isEmpty && !others.isEmpty
        self.init(
            dossier: dossier, acte: acte.id, index: index, role: role, civilite: nil,
            names: [(isParted ? capitals : words).joined(separator: " ")],
            givens: isParted ? others.joined(separator: " ") : nil, birth: nil, address: address)
    }
}

extension String {
    /// Folded words of letters, in order.
    var nameWords: [String] {
        folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }
}
