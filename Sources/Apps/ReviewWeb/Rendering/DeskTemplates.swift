import Foundation
import Mustache
import RuleFiles

/// The templates of the desk, all of them read and checked once at the start.
public struct DeskTemplates: Sendable {
    /// Files below `Pipelines/web/templates` that Recto renders by itself; others are parts of these.
    enum Name: String, CaseIterable {
        case error = "erreur"
        case signIn = "connexion"
        case welcome = "accueil"
        case worklist = "liste"
        case dossier
        case review = "relecture"
        case datasets = "jeux"
        case waitingPages = "jeux-pages"
        case upload = "importer"
        case search = "recherche"
        case refused = "refus"
        case health = "administration"
        case rules = "regles"
        case places = "lieux"
        case accounts = "comptes"
        case account = "compte"
        case audit
        case form = "dsf"
        case letter = "courrier"
        case cut = "decoupe"
        case link = "rattachement"
        case ownAccount = "mon-compte"
        case guide
    }

    private let library: MustacheLibrary

    /// - Throws: `RuleFileError` for a template that is missing, malformed, or names a part that is missing.
    init(from folder: URL) throws(RuleFileError) {
        MustacheContentTypes.register(ScalarEscaping(), named: ScalarEscaping.name)
        let texts = try Self.texts(in: folder)
        for (name, text) in texts { try Self.checkParts(of: text, named: name, among: texts) }
        for name in Name.allCases where texts[name.rawValue] == nil {
            throw Self.fault(name.rawValue, "modèle introuvable ; vérifiez l'installation")
        }
        var templates: [String: MustacheTemplate] = [:]
        for (name, text) in texts {
            do {
                templates[name] = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(ScalarEscaping.name)}}" + text)
            } catch { throw Self.fault(name, "modèle mal formé : \(error)") }
        }
        library = MustacheLibrary(templates: templates)
    }

    func render(_ name: Name, _ page: Any) throws -> String {
        guard let text = library.render(page, withTemplate: name.rawValue) else { throw DeskRefusal.notFound }
        return FrenchSpacing.apply(toPage: text)
    }

    private static func texts(in folder: URL) throws(RuleFileError) -> [String: String] {
        do {
            let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "mustache" }
            return try files.reduce(into: [:]) { texts, file in
                texts[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
            }
        } catch {
            throw RuleFileError(
                file: folder.lastPathComponent, line: nil, message: "modèles introuvables ; vérifiez l'installation")
        }
    }

    /// The library leaves a part out that it does not know, and says nothing. Escaping must not be switched off either.
    private static func checkParts(
        of text: String, named name: String, among texts: [String: String]
    ) throws(RuleFileError) {
        for tag in text.matches(of: #/\{\{([<>])\s*([\w-]+)\s*\}\}/#) where texts[String(tag.2)] == nil {
            throw fault(name, "la partie « \(tag.2) » est introuvable")
        }
        if text.contains("{{{") || text.contains("{{&") || text.contains("{{%") {
            throw fault(name, "un modèle ne peut rien écrire sans échappement")
        }
    }

    private static func fault(_ name: String, _ message: String) -> RuleFileError {
        RuleFileError(file: "\(name).mustache", line: nil, message: message)
    }
}

/// Escapes HTML scalar by scalar. The library's own escaping looks at whole characters and lets `"` through when a
/// combining accent follows it, as text read from a scan may have it.
struct ScalarEscaping: MustacheContentType {
    static let name = "RECTO"

    func escapeText(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let entity = Self.entities[scalar] {
                escaped.append(contentsOf: entity.unicodeScalars)
            } else if scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" {
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    private static let entities: [Unicode.Scalar: String] = [
        "<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;", "`": "&#96;",
    ]
}
