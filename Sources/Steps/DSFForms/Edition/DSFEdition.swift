public import DossierModel
public import Foundation
import PDFForms
public import RuleFiles

/// An edition of the form that cannot be used: every fault, with file and line.
public struct DSFEditionError: Error, Hashable, Sendable, CustomStringConvertible {
    public let faults: [RuleFileError]
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// One edition of the DSF form: a blank fillable PDF and what each of its fields means. Checked when loaded; values after that.
public struct DSFEdition: Sendable {
    /// `dsf-cerfa-16227`.
    public let form: String
    /// `2022`.
    public let name: String
    public let title: String
    /// What the form is and is not, printed on it.
    public let notice: String
    public let source: String
    /// The first day this edition may be used.
    public let validFrom: CalendarDate
    /// In the order of the form.
    public let fields: [DSFField]
    public let sections: [DSFSection]
    public let formulas: [Formula]
    public let blankReasons: [BlankReason]
    /// Fields that tell who writes the form, for letters.
    let writer: EditionFile.Writer
    /// The blank PDF, from which every filling starts.
    public let blank: Data

    /// Points; 0 where the viewer fits the size to the box. Poppler does not tell them.
    let lineTextSize: Double
    let longTextSize: Double
    private let titles: [DecreeRubric: String]
    private let positions: [DSFFieldID: Int]
    let bindings: [DSFFieldID: FieldBinding]

    /// Reads `fields.yaml` and the blank PDF it names from `folder`, and checks one against the other: every field exists,
    /// choices fit their boxes, formulas and conditions lead somewhere, the rubrics D01 to D15 all have a field.
    /// Works on the shipped edition and on a département's own folder alike.
    public static func load(from folder: URL) throws(DSFEditionError) -> DSFEdition {
        let yaml: RuleFile
        let file: EditionFile
        do {
            yaml = try RuleFile(at: folder.appending(path: "fields.yaml"))
            file = try yaml.decode(EditionFile.self)
        } catch {
            throw DSFEditionError(faults: [error])
        }
        let blank = try readBlank(file.head.blank, in: folder, yaml)
        return try DSFEdition(file: file, yaml: yaml, blank: blank)
    }

    init(file: EditionFile, yaml: RuleFile, blank: Data) throws(DSFEditionError) {
        let form: PDFForm
        do {
            form = try PDFForm(bytes: blank)
        } catch {
            throw DSFEditionError(faults: [
                yaml.fault(
                    at: [YAMLKey("edition"), YAMLKey("blank")],
                    "« \(file.head.blank) » n'est pas un PDF lisible sans mot de passe")
            ])
        }
        var faults = EditionCheck(file: file, yaml: yaml).faults
        var bindings: [DSFFieldID: FieldBinding] = [:]
        let binder = FieldBinder(widgets: form.widgets)
        for (index, field) in file.fields.enumerated() {
            do {
                bindings[field.id] = try binder.bind(field)
            } catch {
                let keys = [YAMLKey("fields"), YAMLKey(index), YAMLKey(error.key)]
                faults.append(yaml.fault(at: keys, "\(field.place) : \(error.message)"))
            }
        }
        guard faults.isEmpty else { throw DSFEditionError(faults: faults) }
        self.init(file: file, blank: blank, bindings: bindings)
    }

    private init(file: EditionFile, blank: Data, bindings: [DSFFieldID: FieldBinding]) {
        form = file.head.form
        name = file.head.name
        title = file.head.title
        notice = file.head.notice
        source = file.head.source
        validFrom = file.head.validFrom
        fields = file.fields
        sections = file.sections.map { section in
            DSFSection(
                number: section.number, title: section.title,
                fields: file.fields.filter { $0.id.section == section.number })
        }
        formulas = file.formulas
        writer = file.writer
        blankReasons = file.blankReasons
        lineTextSize = file.head.textSizes.line
        longTextSize = file.head.textSizes.long
        titles = Dictionary(file.rubrics.map { ($0.code, $0.title) }) { first, _ in first }
        positions = Dictionary(file.fields.enumerated().map { ($1.id, $0) }) { first, _ in first }
        self.blank = blank
        self.bindings = bindings
    }

    /// Nil when the edition has no such field.
    public func field(_ id: DSFFieldID) -> DSFField? { positions[id].map { fields[$0] } }

    /// Who writes the form, as the draft has it: their name, and the lines of a letterhead with it.
    public func writer(in draft: DSFDraft) -> (name: String?, lines: [String]) {
        let texts = { (ids: [DSFFieldID]) in
            ids.compactMap { id in field(id).flatMap { field in draft[id]?.value.text(in: field) } }
        }
        let name = texts(writer.name)
        // Half a name signs nothing.
        let whole = name.count == writer.name.count ? name.joined(separator: " ") : nil
        return (whole, texts(writer.above) + (whole.map { [$0] } ?? []) + texts(writer.below))
    }

    /// The decree's words.
    public func title(of rubric: DecreeRubric) -> String { titles[rubric] ?? rubric.rawValue }

    public func blankReason(code: String?) -> BlankReason? {
        blankReasons.first { $0.code == code } ?? blankReasons.first(where: \.isDefault)
    }

    public func formula(named name: String) -> Formula? { formulas.first { $0.name == name } }

    private static func readBlank(_ name: String, in folder: URL, _ yaml: RuleFile) throws(DSFEditionError) -> Data {
        // A name only: an edition cannot point outside its folder.
        guard !name.contains("/"), let bytes = try? Data(contentsOf: folder.appending(path: name)) else {
            let keys = [YAMLKey("edition"), YAMLKey("blank")]
            throw DSFEditionError(faults: [
                yaml.fault(at: keys, "le PDF « \(name) » manque ou est illisible à côté de fields.yaml")
            ])
        }
        return bytes
    }
}
