import Console
import DossierModel
import DossierPipeline
import PageModel
import Procedure

extension ImportReport {
    /// The end of a run as a person reads it.
    var summary: String {
        var parts = [headline]
        if !papers.isEmpty { parts.append(papersTable) }
        parts.append(deadlinesPart)
        if !scansToRedo.isEmpty { parts.append("Numérisations à refaire\n" + scansTable) }
        if !withoutPapers.isEmpty {
            parts.append("Fichiers lus où aucune pièce n'a été reconnue\n" + withoutPapers.joined(separator: "\n"))
        }
        if !misnamed.isEmpty {
            parts.append(
                "Fichiers lus d'après leur contenu, que leur nom annonce autre\n" + misnamed.joined(separator: "\n"))
        }
        if !refused.isEmpty { parts.append("Fichiers refusés\n" + refusedTable) }
        return parts.joined(separator: "\n\n")
    }

    private var headline: String {
        var counts = Table([.init("Bilan"), .init("Nombre", .right)])
        counts.add("Fichiers vus", grouped(files.count))
        counts.add("  lus maintenant", grouped(newSources))
        counts.add("  déjà connus", grouped(files.count { $0.state == .known }))
        counts.add("  refusés", grouped(refused.count))
        counts.add("Pages lues", grouped(pagesRead))
        if pagesUnread > 0 { counts.add("  abandonnées", grouped(pagesUnread)) }
        counts.add("Nouveaux actes", grouped(newActes))
        counts.add("Dossiers", grouped(dossierCount))
        counts.add("Actes numérisés deux fois", grouped(rescans))
        counts.add("Champs trouvés", grouped(fieldsFound))
        counts.add("  à vérifier", grouped(fieldsToCheck))
        counts.add("Incohérences signalées", grouped(findings))
        return counts.rendered()
    }

    private var papersTable: String {
        var table = Table([.init("Pièces par nature"), .init("Nombre", .right)])
        for (kind, count) in papers.sorted(by: { ($1.value, $0.key.label) < ($0.value, $1.key.label) }) {
            table.add(kind.label, grouped(count))
        }
        return table.rendered()
    }

    private var deadlinesPart: String {
        let missed = missedDeadlines == 0 ? "" : " (\(counted(missedDeadlines, "dépassée")))"
        return nextDeadlines.isEmpty
            ? "Aucune échéance à venir\(missed)." : "Prochaines échéances\(missed)\n" + deadlinesTable
    }

    private var deadlinesTable: String {
        var table = Table([.init("Date"), .init("Échéance"), .init("Dossier")])
        for due in nextDeadlines {
            table.add(due.deadline.due?.french ?? "", due.deadline.kind.label, due.dossier.rawValue)
        }
        return table.rendered()
    }

    private var scansTable: String {
        var table = Table([.init("Fichier"), .init("Constat")])
        for remark in scansToRedo { table.add(remark.file, remark.sentence) }
        return table.rendered()
    }

    private var refusedTable: String {
        var table = Table([.init("Fichier"), .init("Motif"), .init("Que faire")])
        for (name, refusal) in refused { table.add(name, refusal.refusalClass.label, refusal.sentence) }
        return table.rendered()
    }
}
