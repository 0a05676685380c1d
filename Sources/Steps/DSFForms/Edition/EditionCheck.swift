import RuleFiles

/// Looks for contradictions inside a `fields.yaml`.
struct EditionCheck {
    let file: EditionFile
    let yaml: RuleFile

    var faults: [RuleFileError] {
        sectionFaults + writerFaults + rubricFaults + reasonFaults + formulaFaults
            + file.fields.indices.flatMap(fieldFaults)
            + duplicates
    }

    private var sectionFaults: [RuleFileError] {
        let known = file.sections.map(\.number)
        return file.fields.enumerated().filter { !known.contains($1.id.section) }.map { index, field in
            let keys = [YAMLKey("fields"), YAMLKey(index), YAMLKey("id")]
            return yaml.fault(
                at: keys, "\(field.place) : la section « \(field.id.section) » n'est pas dans « sections »")
        }
    }

    private var writerFaults: [RuleFileError] {
        let texts = Set(file.fields.filter { $0.type == .text }.map(\.id))
        return [("name", file.writer.name), ("above", file.writer.above), ("below", file.writer.below)].flatMap {
            key, ids in
            ids.filter { !texts.contains($0) }.map { id in
                yaml.fault(
                    at: [YAMLKey("writer"), YAMLKey(key)],
                    "« \(id.rawValue) » n'est pas un champ de texte du formulaire")
            }
        }
    }

    private var rubricFaults: [RuleFileError] {
        DecreeRubric.allCases.flatMap { rubric -> [RuleFileError] in
            let code = rubric.rawValue
            guard let entry = file.rubrics.first(where: { $0.code == rubric }) else {
                return [yaml.fault(at: [YAMLKey("rubrics")], "la rubrique \(code) de l'article 2 du décret manque")]
            }
            guard !file.fields.contains(where: { $0.rubrics.contains(rubric) }) else { return [] }
            return [yaml.fault(at: [YAMLKey("fields")], "aucun champ ne répond à la rubrique \(code) (\(entry.title))")]
        }
    }

    private var reasonFaults: [RuleFileError] {
        guard file.blankReasons.filter(\.isDefault).count != 1 else { return [] }
        return [yaml.fault(at: [YAMLKey("blank_reasons")], "un motif et un seul porte « default: true »")]
    }

    /// Formulas run in order: a term is a money field that is entered, or computed by an earlier formula.
    private var formulaFaults: [RuleFileError] {
        var computed: Set<String> = []
        var faults: [RuleFileError] = []
        for (index, formula) in file.formulas.enumerated() {
            for term in formula.terms {
                let field = file.fields.first { $0.id == term }
                let isReady = field?.formula.map { computed.contains($0) } ?? true
                guard field?.type != .money || !isReady else { continue }
                faults.append(
                    yaml.fault(
                        at: [YAMLKey("formulas"), YAMLKey(index)],
                        "la formule « \(formula.name) » : « \(term.rawValue) » n'est pas un montant connu à ce point"))
            }
            computed.insert(formula.name)
        }
        return faults
    }

    private func fieldFaults(_ index: Int) -> [RuleFileError] {
        let field = file.fields[index]
        var found: [(String, String)] = []
        if field.prefill == .humanOnly, field.path != nil || field.formula != nil {
            found.append(("prefill", "un champ « human » n'a ni « path » ni « formula » : il n'est jamais pré-rempli"))
        }
        if let formula = field.formula, !file.formulas.contains(where: { $0.name == formula }) {
            found.append(("formula", "la formule « \(formula) » n'existe pas"))
        }
        if field.type.isTicked, Set(field.choices.map(\.value)).count != field.choices.count || field.choices.isEmpty {
            found.append(("choices", "les choix sont vides ou répétés"))
        }
        if field.type == .multi, field.choices.contains(where: { $0.pdf == nil }) {
            found.append(("choices", "chaque choix d'un champ « multi » a son champ « pdf »"))
        }
        if let condition = field.condition, !leads(condition) {
            found.append(("when", "la condition sur « \(condition.field.rawValue) » ne peut pas être remplie"))
        }
        return found.map { key, message in
            let keys = [YAMLKey("fields"), YAMLKey(index), YAMLKey(key)]
            return yaml.fault(at: keys, "\(field.place) : \(message)")
        }
    }

    private func leads(_ condition: DSFCondition) -> Bool {
        guard let field = file.fields.first(where: { $0.id == condition.field }), !condition.values.isEmpty else {
            return false
        }
        let values = field.choices.map(\.value)
        return condition.values.allSatisfy(values.contains)
    }

    private var duplicates: [RuleFileError] {
        var ids: Set<DSFFieldID> = []
        var names: Set<String> = []
        var faults: [RuleFileError] = []
        for (index, field) in file.fields.enumerated() {
            let keys = [YAMLKey("fields"), YAMLKey(index)]
            if !ids.insert(field.id).inserted {
                faults.append(yaml.fault(at: keys, "la rubrique \(field.id.rawValue) est décrite deux fois"))
            }
            for name in field.pdfNames where !names.insert(name).inserted {
                faults.append(yaml.fault(at: keys, "le champ PDF « \(name) » sert deux fois"))
            }
        }
        return faults
    }
}
