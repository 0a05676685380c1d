public import Foundation
import PDFForms

/// A rubric of the decree that a form does not carry.
public struct ConformityFault: Hashable, Sendable, CustomStringConvertible {
    public let rubric: DecreeRubric
    /// One French sentence, naming the rubric.
    public let message: String
    public var description: String { message }
}

extension DSFEdition {
    /// Whether a form made from this edition is one of the decree (décret n° 2021-8, art. 2): in the PDF itself, D01 to D12
    /// each have at least one field, and D13 to D15 are filled or have the place where the finished version says
    /// « sans objet ». No faults: it is.
    /// - Parameter pdf: the filled form, still editable.
    public func conformityFaults(of pdf: Data) throws(DSFPrintingError) -> [ConformityFault] {
        let form: PDFForm
        do { form = try PDFForm(bytes: pdf) } catch { throw .notFilled(field: nil) }
        let names = Set(form.widgets.map(\.name))
        return DecreeRubric.allCases.compactMap { rubric in
            let answering = fields.filter { $0.rubrics.contains(rubric) }
            let present = answering.filter { field in field.pdfNames.allSatisfy(names.contains) }
            guard present.isEmpty || (!rubric.isRequired && !present.contains(where: canSaySansObjet)) else {
                return nil
            }
            let what = present.isEmpty ? "n'a aucun champ dans le formulaire" : "n'a pas de place pour « sans objet »"
            return ConformityFault(
                rubric: rubric, message: "la rubrique \(rubric.rawValue) (« \(title(of: rubric)) ») \(what)")
        }
    }

    private func canSaySansObjet(_ field: DSFField) -> Bool {
        guard let binding = bindings[field.id] else { return false }
        if case .text = binding.target { return true }
        return binding.note != nil
    }
}
