import Foundation
import PDFDrawing
import PDFEngine
import PageModel
import PageReading
import Testing

/// Pages made for the tests.
enum Paper {
    /// An invented letter: one line every 22 points from y = 100, at x = 60.
    static let letter = [
        "Madame, Monsieur,", "Malgré nos relances, vous restez devoir les loyers du printemps.",
        "Le bail signé devant nous prévoit que la somme est payable chaque mois.",
        "Nous vous demandons de régler cette dette dans le délai fixé par la loi,",
        "faute de quoi la clause du contrat pourra être appliquée par le juge.",
        "Vous pouvez saisir le fonds de solidarité pour le logement du département",
        "et demander un délai de paiement devant le tribunal de votre domicile.",
        "Le présent courrier vous est remis en main propre par notre gardien.",
        "Une copie en est adressée à la commission de prévention des expulsions.",
        "Veuillez agréer nos salutations distinguées.",
    ]
    /// As long, of other words.
    static let otherLetter = [
        "Bonjour, cher ami,", "La recette du gâteau aux pommes demande trois œufs et du beurre.",
        "Il faut battre longtemps la pâte avant de poser les fruits sur le plat.",
        "Pendant ce temps, le four chauffe doucement et la cuisine sent bon ici,",
        "puis on verse un peu de sucre roux avec une pincée de cannelle fine.",
        "Mon oncle ajoutait toujours une goutte de rhum quand il faisait très froid",
        "car les soirées étaient longues près du feu avec les enfants du quartier.",
        "On servait alors un bol de chocolat fumant aux voisins venus chanter.",
        "Chacun racontait une histoire de loup ou de neige jusque tard la nuit.",
        "Bien des choses à toute ta famille.",
    ]
    static let left = 60.0
    static let firstLine = 100.0
    static let lineStep = 22.0
    static let size = 12.0

    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardized

    static func sample(_ path: String) throws -> Data { try Data(contentsOf: root.appending(path: "Samples/\(path)")) }

    static func font() throws -> Data {
        try Data(contentsOf: root.appending(path: "Forms/fonts/LiberationSans-Regular.ttf"))
    }

    /// A4 drawn from fonts.
    static func drawn(_ lines: [(text: String, x: Double, y: Double)], size: Double = Self.size) throws -> Data {
        let face = try #require(Typeface(bytes: font()))
        let canvas = try PDFCanvas(
            width: 595, height: 842, properties: .init(title: "", subject: "", created: "2026-01-01T00:00:00Z"))
        for line in lines { canvas.text(line.text, x: line.x, y: line.y, face: face, size: size) }
        canvas.endPage()
        return try canvas.finish()
    }

    static func drawnLetter() throws -> Data {
        try drawn(letter.enumerated().map { ($1, left, firstLine + Double($0) * lineStep) })
    }

    /// The pixels of the first page of a drawing.
    static func scan(_ drawing: Data, resolution: Double = 150) throws -> PixelImage {
        try PDFFile(bytes: drawing).page(1).draw(resolution: resolution, format: .gray).image
    }

    /// Turned clockwise.
    static func turned(_ image: PixelImage, by turn: QuarterTurn) throws -> PixelImage {
        let isSideways = turn == .left || turn == .right
        let width = isSideways ? image.height : image.width
        let height = isSideways ? image.width : image.height
        let source = Array(image.bytes)
        var bytes = Data(capacity: source.count)
        for y in 0..<height {
            for x in 0..<width {
                let (column, row) =
                    switch turn {
                    case .none: (x, y)
                    case .right: (y, image.height - 1 - x)
                    case .half: (image.width - 1 - x, image.height - 1 - y)
                    case .left: (image.width - 1 - y, x)
                    }
                bytes.append(source[row * image.width + column])
            }
        }
        return try #require(PixelImage(width: width, height: height, format: .gray, bytes: bytes))
    }

    /// The part of a picture above `share` of its height.
    static func top(_ share: Double, of image: PixelImage) throws -> PixelImage {
        let rows = Int(Double(image.height) * share)
        return try #require(
            PixelImage(
                width: image.width, height: rows, format: .gray, bytes: image.bytes.prefix(rows * image.width)))
    }

    /// Operators that show lines where `drawnLetter` has them; `mode` 3 hides them, as readers of scans do.
    static func layer(_ lines: [String], mode: Int) -> String {
        let shown = lines.enumerated().map { index, line in
            "1 0 0 1 \(left) \(842 - firstLine - Double(index) * lineStep) Tm (\(line)) Tj"
        }
        return "BT /F \(size) Tf \(mode) Tr \(shown.joined(separator: " ")) ET"
    }

    static func read(_ bytes: Data) throws -> (text: PageText, image: PixelImage) {
        try PageReader(SourceDocument(bytes: bytes), reviewResolution: 110).read(1)
    }
}
