import DossierModel
public import Foundation
import PDFDrawing
import Pseudonymisation

/// The fonts of the notice, as bytes.
public struct NoticeFaces: Sendable {
    let regular: Data
    let bold: Data

    public init(regular: Data, bold: Data) {
        self.regular = regular
        self.bold = bold
    }
}

/// The notice could not be drawn.
public struct NoticeFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String { "la notice n'a pas pu être composée ; vérifiez Forms/fonts avec « recto doctor »" }
}

/// The page that goes with every package: what it is, for whom, how sure, until when.
struct Notice {
    let dataset: ReleasedDataset
    let delivery: Delivery
    /// Masked pages in the package.
    let texts: Int

    private static let width = 595.0
    private static let height = 842.0
    private static let margin = 54.0

    func pdf(faces: NoticeFaces) throws(NoticeFailure) -> Data {
        guard let regular = Typeface(bytes: faces.regular), let bold = Typeface(bytes: faces.bold) else {
            throw NoticeFailure()
        }
        do {
            let canvas = try PDFCanvas(
                width: Self.width, height: Self.height,
                properties: DrawingProperties(
                    title: "Notice du jeu de données", subject: dataset.profile.title, created: delivery.day.iso))
            // Smaller until it fits: a notice is one page.
            var size = 10.0
            while size > 6, bottom(size, regular, bold, on: nil) > Self.height - Self.margin { size -= 0.5 }
            _ = bottom(size, regular, bold, on: canvas)
            canvas.endPage()
            return try canvas.finish()
        } catch {
            throw NoticeFailure()
        }
    }

    /// Draws, or only measures without a canvas.
    private func bottom(_ size: Double, _ regular: Typeface, _ bold: Typeface, on canvas: PDFCanvas?) -> Double {
        var y = Self.margin + 8
        canvas?.text("Notice du jeu de données", x: Self.margin, y: y, face: bold, size: 16)
        y += 22
        for (heading, paragraphs) in sections {
            y += size * 0.6
            canvas?.text(heading, x: Self.margin, y: y, face: bold, size: size + 1)
            y += size * 1.5
            for line in paragraphs.flatMap({ regular.lines(of: $0, size: size, width: Self.width - 2 * Self.margin) }) {
                canvas?.text(line, x: Self.margin, y: y, face: regular, size: size)
                y += size * 1.35
            }
        }
        return y
    }

    private var sections: [(String, [String])] {
        [
            (
                "Données toujours personnelles",
                [
                    "Ces données sont pseudonymisées, non anonymes : ce sont toujours des données personnelles (RGPD, art. 4, 5), et "
                        + "le destinataire en répond. Il lui est interdit de chercher à reconnaître quelqu'un, de rapprocher ces "
                        + "données d'autres et de les transmettre."
                ]
            ),
            (
                "Destinataire et finalité",
                [
                    "Destinataire : \(delivery.recipient)", "Projet : \(delivery.project)",
                    "Finalité : \(dataset.profile.purpose)", "Remis le \(delivery.day.french)",
                    "À détruire au plus tard le \(delivery.expiry(of: dataset.profile).french)",
                ]
            ),
            (
                "Domaine de pseudonymisation",
                [
                    "Pseudonymes calculés par HMAC-SHA-256 sous une clé propre à ce destinataire et à ce projet, gardée par "
                        + "l'expéditeur, hors des données et de ce paquet. Les pseudonymes d'un autre paquet ne s'y rapportent pas. "
                        + "Lever un pseudonyme suppose un motif légal et deux personnes habilitées."
                ]
            ),
            ("Profil « \(dataset.profile.title) »", profileLines),
            ("Risques mesurés sur ces fichiers", riskLines),
        ]
    }

    private var profileLines: [String] {
        let limits = dataset.profile.thresholds
        var lines = [
            "Seuils : k ≥ \(limits.k), l ≥ \(limits.l), au plus \(Figures.percent(limits.maxSuppression)) de lignes retirées."
        ]
        lines += dataset.tables.map { table in
            "\(table.table.title) : "
                + table.columns.map { "\($0.column.title) (\($0.action.explanation))" }.joined(separator: " ; ") + "."
        }
        if !dataset.counts.isEmpty {
            lines.append("Tableaux d'effectifs : les petits, et ceux qui permettraient de les retrouver, sont masqués.")
        }
        if texts > 0 {
            lines.append(
                "Textes masqués : \(texts) pages. Les noms, adresses, références et numéros y sont remplacés par des étiquettes ; "
                    + "une page douteuse n'y est que si quelqu'un l'a relue.")
        }
        return lines
    }

    private var riskLines: [String] {
        var lines = dataset.risk.groups.filter { $0.measures.rows > 0 }.map { group in
            let measures = group.measures
            let diversity = group.hasSensitive ? ", l = \(measures.l)" : ""
            return
                "\(group.name) : \(measures.rows) lignes, k = \(measures.k)\(diversity) ; risque « procureur » au plus "
                + "\(Figures.percent(measures.prosecutorMaximum)), « journaliste » \(Figures.percent(measures.journalistMaximum)), "
                + "« marketing » \(Figures.percent(measures.marketer)) ; attaque par rapprochement réussie "
                + "\(Figures.percent(max(group.linkageExact, group.linkageNoisy)))."
        }
        if dataset.risk.groups.isEmpty {
            lines.append(
                "Aucune ligne de ménage n'est transmise ; aucun effectif inférieur à \(dataset.risk.thresholds.k) n'est publié."
            )
        }
        if let reason = delivery.acceptedRisk {
            lines.append(
                "ATTENTION : ces fichiers ne respectent pas les seuils du profil. Des personnes peuvent y être reconnues. Ils "
                    + "sont remis quand même, pour le motif suivant : \(reason)")
        }
        return lines
    }
}
