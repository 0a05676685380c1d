public import Foundation
import Mustache
public import RuleFiles

/// The report of an evaluation as one self-contained page, from `Pipelines/reports/evaluation.mustache`. Names no person
/// and shows no value.
public struct HTMLReport {
    private let template: MustacheTemplate

    /// - Throws: `RuleFileError` when the template is missing or broken.
    public init(from folders: DataFolders) throws(RuleFileError) {
        let file = folders.pipelines.appending(path: "reports/evaluation.mustache")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw RuleFileError(
                file: file.lastPathComponent, line: nil,
                message: "modèle introuvable ou illisible ; vérifiez l'installation")
        }
        do { template = try MustacheTemplate(string: text) } catch {
            throw RuleFileError(file: file.lastPathComponent, line: nil, message: "modèle mal formé : \(error)")
        }
    }

    /// - Parameters:
    ///   - subject: what was evaluated, in words.
    ///   - date: the day of the run, in words.
    public func page(_ evaluation: Evaluation, subject: String, date: String) -> Data {
        Data(template.render(ReportPage(evaluation, subject: subject, date: date)).utf8)
    }
}
