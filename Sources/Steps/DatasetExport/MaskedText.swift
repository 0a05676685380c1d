import DossierModel
import Foundation
import Pseudonymisation

/// Masked pages as JSON Lines: one page a line, in an order that only the key gives, with nothing that leads back to its file.
enum MaskedText {
    static func lines(_ pages: [Pseudonymised<MaskedPage>]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = Data()
        for page in pages.map(\.value) {
            let line = JSONValue.object([
                "acte": .string(page.paper), "nature": .string(page.kind), "page": .integer(page.number),
                "texte": .string(page.text),
            ])
            data += try encoder.encode(line) + Data("\n".utf8)
        }
        return data
    }
}
