import Console
import DossierModel
import DossierPipeline
import PageModel
import Procedure

extension DossierView {
    /// A dossier as a person reads it on a terminal.
    var text: String {
        var parts = [
            "Dossier \(dossier.id.rawValue)\n\(obligation.label) : \(obligation.reason).", deadlinesTable,
        ]
        parts += dossier.actes.map(actText)
        return parts.joined(separator: "\n\n")
    }

    private var deadlinesTable: String {
        var table = Table([.init("Échéance"), .init("Date"), .init("État"), .init("Calcul")])
        for deadline in deadlines {
            table.add(
                deadline.kind.label, deadline.due?.french ?? deadline.missing ?? "", deadline.state.label,
                deadline.explanation)
        }
        return table.isEmpty ? "Aucune échéance." : table.rendered()
    }

    private func actText(_ acte: Acte) -> String {
        let pages = acte.segment.pages
        var head = "\(acte.kind.label) — pages \(pages.first) à \(pages.last) (\(acte.id.rawValue))"
        if let original = acte.duplicateOf { head += "\nAutre numérisation de \(original.rawValue)" }
        var table = Table([.init("Champ"), .init("Valeur"), .init("Page", .right), .init("Confiance")])
        for path in acte.fields.paths {
            guard let field = acte.fields[path] else { continue }
            table.add(
                path.label, field.value.display, field.source.page.map { "\($0)" } ?? "",
                field.confidence.value < checkBelow ? "à vérifier" : "sûre")
        }
        let findings = acte.contents.findings.map { "  ! \($0.message)" }
        return ([head] + (table.isEmpty ? [] : [table.rendered()]) + findings).joined(separator: "\n")
    }
}
