public import DossierModel
public import Foundation
import PDFDrawing
public import RuleFiles
public import Vault

/// The page to print and lock away: the master key in letters that can be typed again, and in plain words what it is.
public struct RecoverySheet: Sendable {
    let code: RecoveryKey
    let day: CalendarDate

    public init(_ code: RecoveryKey, on day: CalendarDate) {
        self.code = code
        self.day = day
    }

    static let title = "Recto — feuille de secours de la clé maîtresse"

    private var paragraphs: [(heading: String, text: String)] {
        [
            (
                "Ce que c'est",
                """
                Toutes les données de Recto (actes numérisés, dossiers, formulaires, corrections) sont chiffrées. La clé ci-dessous \
                ouvre le trousseau qui les ouvre toutes. Si le fichier de clé est perdu, effacé ou illisible, cette feuille le remplace.
                """
            ),
            (
                "Ce que signifie la perdre",
                """
                Sans la clé et sans cette feuille, les données sont perdues pour toujours, sauvegardes comprises : personne, pas même \
                les auteurs de Recto, ne peut les rouvrir. Il faut aussi le trousseau (keyring.sqlite) : « recto key backup » le copie.
                """
            ),
            (
                "Ce que signifie la laisser voir",
                """
                Qui tient cette feuille et une copie du trousseau et des données peut tout lire. Gardez-la sous clé, hors de la pièce \
                où est la machine, dans une enveloppe fermée ; ne la photographiez pas et ne la numérisez pas. Si quelqu'un a pu la \
                voir : « recto key rotate », puis imprimez une nouvelle feuille et détruisez celle-ci.
                """
            ),
            (
                "S'en servir",
                """
                Tapez « recto key recover », puis les cinq lignes, une par une. Majuscules, minuscules et espaces sont indifférents ; \
                la lettre O vaut le chiffre 0, I et L valent 1. Chaque ligne se contrôle elle-même : Recto dit laquelle est mal \
                recopiée. Gardez cette feuille aussi longtemps que les copies du trousseau faites avant une rotation.
                """
            ),
        ]
    }

    private var stamp: String { "Repère de la clé : \(code.mark) — feuille établie le \(day.french)" }

    /// For a printer without graphics, or to look at.
    public var text: String {
        let body = paragraphs.map { "\($0.heading.uppercased())\n\($0.text)" }.joined(separator: "\n\n")
        let lines = code.lines.enumerated().map { "  \($0 + 1)   \($1)" }.joined(separator: "\n")
        return "\(Self.title)\n\n\(stamp)\n\n\(lines)\n\n\(body)\n"
    }

    /// One A4 page.
    ///
    /// - Throws: `RuleFileError` when a font of `Forms/fonts` cannot be read.
    public func pdf(fonts folders: DataFolders) throws -> Data {
        let (regular, bold) = (try Self.font("Regular", folders), try Self.font("Bold", folders))
        let canvas = try PDFCanvas(
            width: 595.28, height: 841.89,
            properties: .init(
                title: Self.title, subject: "Clé maîtresse de Recto : à imprimer et à mettre sous clé",
                created: "\(day.iso)T00:00:00Z"))
        let (left, width) = (56.0, 483.0)
        canvas.text(Self.title, x: left, y: 84, face: bold, size: 17)
        canvas.text(stamp, x: left, y: 106, face: regular, size: 10.5)
        canvas.fill(left: left, top: 124, width: width, height: 158, ink: Ink(0.94, 0.94, 0.94))
        for (index, line) in code.lines.enumerated() {
            let base = 152 + Double(index) * 28
            canvas.text("\(index + 1)", x: left + 18, y: base, face: regular, size: 11)
            for (place, letter) in line.enumerated() {
                canvas.text(
                    String(letter), x: left + 56 + Double(place) * 22, y: base, face: bold, size: 17, align: .centre)
            }
        }
        var y = 316.0
        for paragraph in paragraphs {
            canvas.text(paragraph.heading, x: left, y: y, face: bold, size: 12)
            y += 18
            for line in regular.lines(of: paragraph.text, size: 11, width: width) {
                canvas.text(line, x: left, y: y, face: regular, size: 11)
                y += 15.5
            }
            y += 14
        }
        canvas.endPage()
        return try canvas.finish()
    }

    private static func font(_ style: String, _ folders: DataFolders) throws -> Typeface {
        let name = "fonts/LiberationSans-\(style).ttf"
        guard let bytes = try? Data(contentsOf: folders.forms.appending(path: name)),
            let face = Typeface(bytes: bytes)
        else {
            throw RuleFileError(
                file: "Forms/\(name)", line: nil, message: "police introuvable ou illisible ; réinstallez Recto")
        }
        return face
    }
}
