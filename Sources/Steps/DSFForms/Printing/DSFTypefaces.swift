public import Foundation
import PDFDrawing
public import RuleFiles

/// The fonts of what Recto draws itself, shipped in `Forms/fonts`.
public struct DSFTypefaces: Sendable {
    public let regular: Data
    public let bold: Data
    let italic: Data

    /// Reads and checks the fonts.
    public static func load(from folders: DataFolders) throws(RuleFileError) -> DSFTypefaces {
        DSFTypefaces(
            regular: try font("Regular", folders), bold: try font("Bold", folders), italic: try font("Italic", folders))
    }

    private static func font(_ style: String, _ folders: DataFolders) throws(RuleFileError) -> Data {
        let name = "fonts/LiberationSans-\(style).ttf"
        guard let bytes = try? Data(contentsOf: folders.forms.appending(path: name)), Typeface(bytes: bytes) != nil
        else {
            throw RuleFileError(
                file: "Forms/\(name)", line: nil, message: "police introuvable ou illisible ; réinstallez Recto")
        }
        return bytes
    }

    func open() throws(DSFPrintingError) -> OpenTypefaces {
        guard let regular = Typeface(bytes: regular), let bold = Typeface(bytes: bold),
            let italic = Typeface(bytes: italic)
        else { throw .fontUnreadable }
        return OpenTypefaces(regular: regular, bold: bold, italic: italic)
    }
}

/// The fonts, opened for one printing.
struct OpenTypefaces {
    let regular: Typeface
    let bold: Typeface
    let italic: Typeface
}

/// Why a form or a sheet could not be printed.
public enum DSFPrintingError: Error, Hashable, Sendable, CustomStringConvertible {
    case fontUnreadable
    /// The blank PDF or one of its fields refused to be filled.
    case notFilled(field: String?)
    case notWritten

    public var description: String {
        switch self {
        case .fontUnreadable: "une police de Forms/fonts est illisible ; réinstallez Recto"
        case .notFilled(let field):
            "le PDF vierge n'a pas pu être rempli\(field.map { " (champ \($0))" } ?? "") ; vérifiez-le avec « recto form --check »"
        case .notWritten: "le PDF n'a pas pu être écrit ; vérifiez la place libre du disque"
        }
    }
}
