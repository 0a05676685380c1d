import DossierModel
import FrenchText

/// Which landlords and offices are one body: by company number, else by a name that is the same but for its legal form and
/// a slip of the reader.
struct BodyResolution: Sendable {
    private let entities: [String: String]
    private let forms: ComparableForm

    init(_ dossiers: [Dossier], forms: ComparableForm, isSameName: @escaping NameComparison) {
        self.forms = forms
        var names: [String: Int] = [:]
        var numbers: [String: String] = [:]
        for acte in dossiers.flatMap(\.distinctActes) {
            for champ in [Champ.bailleurNom, .etudeNom] {
                guard let name = acte.fields.text(champ).map({ forms.organisation($0).lettersAndDigits }), !name.isEmpty
                else { continue }
                names[name, default: 0] += 1
                if champ == .bailleurNom, let siren = acte.fields.text(.bailleurSiren) { numbers[name] = siren }
            }
        }
        // The spelling met most often stands for those that look like it.
        let ordered = names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        var entities: [String: String] = [:]
        var heads: [Character: [String]] = [:]
        for name in ordered {
            let first = name.first ?? " "
            let known = name.count < 6 ? nil : heads[first, default: []].first { isSameName($0, name) }
            entities[name] = known ?? name
            if known == nil { heads[first, default: []].append(name) }
        }
        var bySiren: [String: String] = [:]
        for name in ordered {
            guard let siren = numbers[name] else { continue }
            bySiren[siren] = bySiren[siren] ?? entities[name]
            entities[name] = bySiren[siren]
        }
        self.entities = entities
    }

    /// Nil for an empty name.
    func entity(ofBody name: String) -> String? {
        let form = forms.organisation(name).lettersAndDigits
        return form.isEmpty ? nil : entities[form] ?? form
    }
}
