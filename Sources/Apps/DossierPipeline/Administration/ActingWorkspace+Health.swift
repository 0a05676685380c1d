import AccessModel
import DSFForms
import DossierStore
import Foundation
import PageModel
import Procedure
import Vault

extension ActingWorkspace {
    /// What `recto doctor` says of this installation, from within a program that has the store open.
    public func health() throws -> [Doctor.Finding] {
        try perform(.administrate, detail: "health") { store in
            Doctor(
                folders: .success(workspace.rules.folders), dataFolder: store.dataFolder, keyFolder: store.vault.folder,
                engines: []
            ).examine(store)
        }
    }

    /// The rules in force, in groups, as people read them.
    public func rulesInForce() throws -> [RuleGroup] {
        try perform(.administrate, detail: "rules") { _ in
            [
                RuleGroup(
                    title: "Lecture", file: "Pipelines/rules",
                    lines: [
                        .init("Tri des pièces", steps.versions.sorting, nil),
                        .init("Extraction des champs", steps.versions.extraction, nil),
                        .init("Rapprochement par ménage", steps.versions.linking, nil),
                    ]),
                RuleGroup(
                    title: "Délais légaux", file: "Pipelines/legal",
                    lines: steps.calendar.delaysInForce(on: today).map {
                        .init($0.title, $0.version.duration.french, $0.version.source)
                    }),
                RuleGroup(title: "Limites d'un fichier", file: "Pipelines/limits.yaml", lines: limitLines),
                RuleGroup(
                    title: "Confiance", file: "Pipelines/default.yaml",
                    lines: [
                        .init("« à vérifier » au-dessous de", percent(steps.settings.review.checkBelow), nil),
                        .init("« sûr » à partir de", percent(steps.settings.review.sureFrom), nil),
                    ]),
                RuleGroup(
                    title: "Conservation", file: "Pipelines/conservation.yaml",
                    lines: workspace.rules.retention.linesInForce(on: today)),
                RuleGroup(
                    title: "Formulaire", file: "Forms",
                    lines: [.init(forms.edition.form, "édition \(forms.edition.name)", nil)]),
            ]
        }
    }

    private var limitLines: [RuleGroup.Line] {
        ReadingLimits.Name.allCases.map {
            .init($0.label, steps.limits.reading[$0].formatted(.number.locale(Locale(identifier: "fr_FR"))), nil)
        }
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))\u{A0}%" }
}

/// Rules that stand together.
public struct RuleGroup: Sendable {
    public struct Line: Sendable {
        public let label: String
        public let value: String
        /// Of a legal rule.
        public let source: String?

        init(_ label: String, _ value: String, _ source: String?) {
            (self.label, self.value, self.source) = (label, value, source)
        }
    }

    public let title: String
    /// Where they are written.
    public let file: String
    public let lines: [Line]
}
