import DSFForms
import DossierModel
import DossierPipeline

/// The fields of one section as the page lays them out: rows of a table where fields share a heading, else one below the
/// other. Made from their numbers and labels alone, whatever the edition.
struct FormBlock {
    struct Choice {
        let value: String
        let label: String
        let id: String
        let isChosen: Bool
    }

    struct Field {
        let number: String
        let id: String
        let label: String
        /// For screen readers where the label stands as the head of a column.
        let name: String
        let state: FormFieldState
        let rubrics: String
        let hint: String
        let isLong: Bool
        let isLine: Bool
        let isComputed: Bool
        let isSignature: Bool
        let isSelect: Bool
        let isRadio: Bool
        let isMulti: Bool
        let isFewLetters: Bool
        let choices: [Choice]
        let isReadOnly: Bool
        /// How a total is computed in the browser: its kind, its terms, its place among the totals.
        let operation: String
        let terms: String
        let rank: Int
    }

    struct Row {
        let title: String
        let cells: [Field]
    }

    let isTable: Bool
    let columns: [String]
    let rows: [Row]
    /// Of a block that is no table.
    let field: Field?
}

/// Lays out the sections of a form.
struct FormLayout {
    let sheet: FormSheet
    let authors: [String: String]
    let isReadOnly: Bool

    func blocks(of section: DSFSection) -> [FormBlock] {
        var blocks: [FormBlock] = []
        for group in groups(of: section.fields) {
            guard let (title, columns) = Self.heading(of: group) else {
                blocks += group.map {
                    FormBlock(isTable: false, columns: [], rows: [], field: field($0, label: $0.label))
                }
                continue
            }
            let row = FormBlock.Row(title: title, cells: zip(group, columns).map { field($0, label: $1) })
            if let last = blocks.last, last.isTable, last.columns == columns {
                blocks[blocks.count - 1] = FormBlock(
                    isTable: true, columns: columns, rows: last.rows + [row], field: nil)
            } else {
                blocks.append(FormBlock(isTable: true, columns: columns, rows: [row], field: nil))
            }
        }
        return blocks
    }

    /// Neighbours whose numbers differ in the last part only: `2.01.locataire`, `2.01.conjoint`.
    private func groups(of fields: [DSFField]) -> [[DSFField]] {
        fields.reduce(into: []) { groups, field in
            if let last = groups.last?.last, let key = Self.groupKey(field), key == Self.groupKey(last) {
                groups[groups.count - 1].append(field)
            } else {
                groups.append([field])
            }
        }
    }

    private static func groupKey(_ field: DSFField) -> String? {
        let parts = field.id.rawValue.split(separator: ".")
        return parts.count >= 3 ? parts.dropLast().joined(separator: ".") : nil
    }

    /// « Salaire net, conjoint » stands under « conjoint » beside « Salaire net »; nil unless all labels are of this form and
    /// can stand in a cell.
    private static func heading(of group: [DSFField]) -> (title: String, columns: [String])? {
        guard group.count > 1, group.allSatisfy({ !$0.type.isTicked && $0.type != .long }) else { return nil }
        let parts = group.map { $0.label.split(separator: ", ", maxSplits: 1).map(String.init) }
        guard let title = parts.first?.first, parts.allSatisfy({ $0.count == 2 && $0[0] == title }) else { return nil }
        return (title, parts.map { $0[1] })
    }

    private func field(_ field: DSFField, label: String) -> FormBlock.Field {
        let state = FormFieldState(field, in: sheet, authors: authors)
        let chosen = Set(state.valeur.split(separator: ",").map(String.init))
        let id = Self.htmlID(field.id)
        let isRadio = field.type.isTicked && field.type != .multi && field.choices.count <= 3
        let formula = field.formula.flatMap(sheet.edition.formula(named:))
        return FormBlock.Field(
            number: field.id.rawValue, id: id, label: label, name: field.label, state: state,
            rubrics: field.rubrics.map(\.rawValue).joined(separator: " "), hint: Self.hint(field.type),
            isLong: field.type == .long, isLine: Self.isLine(field), isComputed: field.formula != nil,
            isSignature: field.type == .signature,
            isSelect: field.type.isTicked && field.type != .multi && !isRadio, isRadio: isRadio,
            isMulti: field.type == .multi, isFewLetters: field.type != .text && !field.type.isTicked,
            choices: field.choices.enumerated().map { index, choice in
                .init(
                    value: choice.value, label: choice.label, id: "\(id)-\(index)",
                    isChosen: chosen.contains(choice.value))
            },
            isReadOnly: isReadOnly, operation: formula.map(Self.operation) ?? "",
            terms: formula.map { $0.terms.map(\.rawValue).joined(separator: " ") } ?? "",
            rank: formula.flatMap { sheet.edition.formulas.firstIndex(of: $0) } ?? 0)
    }

    static func htmlID(_ id: DSFFieldID) -> String { "champ-" + id.rawValue.replacing(".", with: "-") }

    private static func isLine(_ field: DSFField) -> Bool {
        switch field.type {
        case .text, .date, .time, .integer, .money, .percent: field.formula == nil
        default: false
        }
    }

    private static func hint(_ type: DSFFieldType) -> String {
        switch type {
        case .date: "jj/mm/aaaa"
        case .money: "0,00 €"
        case .time: "hh h mm"
        default: ""
        }
    }

    private static func operation(_ formula: Formula) -> String {
        switch formula.operation {
        case .sum: "somme"
        case .difference: "difference"
        case .ratio: "rapport"
        }
    }
}
