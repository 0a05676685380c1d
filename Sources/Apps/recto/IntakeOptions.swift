import AccessModel
import ArgumentParser
import DossierModel
import DossierPipeline
import Foundation

/// What is taken in, and how.
struct IntakeOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Dossier de scans.", valueName: "dossier-de-scans"), completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("Nombre de fichiers lus à la fois (par défaut : un par cœur).", valueName: "nombre"))
    var workers: Int?

    @Flag(
        help:
            "Refuse de commencer si la lecture ne peut pas être entièrement isolée sur cette machine (« recto doctor »)."
    )
    var requireSandbox = false

    @OptionGroup var place: PlaceOptions
    @OptionGroup var turn: TurnOptions
    @OptionGroup var given: NoteOptions

    var folderPath: String {
        URL(filePath: folder, directoryHint: .isDirectory).absoluteURL.path(percentEncoded: false)
    }
    var workerCount: Int { workers ?? ProcessInfo.processInfo.activeProcessorCount }

    func notes() throws -> DossierNotes? { given.isEmpty ? nil : try given.notes() }

    func validateFolder() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw ValidationError("Le dossier de scans n'existe pas ou n'est pas un dossier.")
        }
        if let workers, workers < 1 { throw ValidationError("--workers attend un nombre d'au moins 1.") }
        _ = try place.place()
    }
}

/// Where imported papers belong.
struct PlaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Territoire (sous-commission) auquel rattacher ces fichiers (par défaut : celui du compte).",
            valueName: "code"))
    var territory: String?
    @Option(
        help: ArgumentHelp(
            "Organisation à laquelle rattacher ces fichiers (par défaut : celle du compte).", valueName: "code"))
    var organisation: String?

    func place() throws -> ImportPlace {
        ImportPlace(
            organisation: try organisation.map {
                try OrganisationCode($0).orFail("--organisation attend un code : lettres minuscules, chiffres, tirets.")
            },
            territory: try territory.map {
                try TerritoryCode($0).orFail("--territory attend un code : lettres minuscules, chiffres, tirets.")
            })
    }
}

extension Optional {
    /// The value, or a fault of usage.
    func orFail(_ message: String) throws -> Wrapped {
        guard let self else { throw ValidationError(message) }
        return self
    }
}

/// What to do while another process imports.
struct TurnOptions: ParsableArguments {
    @Flag(help: "Si un autre import est en cours dans ces données, échoue au lieu d'attendre son tour.")
    var noWait = false

    var importerTurn: ImporterTurn { noWait ? .giveUp : .wait }
}

/// Dates and numbers that no paper prints; a day is written AAAA-MM-JJ.
struct NoteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Date de saisine de l'organisme chargé du DSF.", valueName: "AAAA-MM-JJ")) var saisine:
        String?
    @Option(help: ArgumentHelp("Nouvelle date d'audience après renvoi.", valueName: "AAAA-MM-JJ")) var renvoi: String?
    @Option(help: ArgumentHelp("Numéro de répertoire général.", valueName: "numéro")) var rg: String?
    @Option(name: .customLong("numero-etat"), help: ArgumentHelp("Numéro EXPLOC ou ALEXI.", valueName: "numéro"))
    var stateNumber: String?

    var isEmpty: Bool { saisine == nil && renvoi == nil && rg == nil && stateNumber == nil }

    func notes() throws -> DossierNotes {
        DossierNotes(
            dateSaisine: try day(saisine, "--saisine"), renvoi: try day(renvoi, "--renvoi"), numeroRG: rg,
            numeroEtat: stateNumber)
    }

    private func day(_ text: String?, _ option: String) throws -> CalendarDate? {
        guard let text else { return nil }
        guard let day = CalendarDate(iso: text) else {
            throw ValidationError("\(option) attend une date AAAA-MM-JJ qui existe.")
        }
        return day
    }
}
