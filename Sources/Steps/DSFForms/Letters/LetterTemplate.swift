import Foundation
import Mustache
public import RuleFiles

/// The fixed words of a letter, from `Forms/courriers`: Mustache text with the names of `LetterFacts`.
public struct LetterTemplate: Sendable {
    public let title: String
    private let subject: MustacheTemplate
    private let greeting: String
    private let paragraphs: [MustacheTemplate]
    private let closing: String
    private let footer: String

    private struct Written: Decodable {
        let title: String
        let subject: String
        let greeting: String
        let paragraphs: [String]
        let closing: String
        let footer: String
    }

    /// - Parameter name: of the file below `Forms/courriers`, without its end.
    /// - Throws: for a template that is malformed or names what no letter knows.
    public static func load(_ name: String, from folders: DataFolders) throws(RuleFileError) -> LetterTemplate {
        try LetterTemplate(RuleFile(at: folders.forms.appending(path: "courriers/\(name).yaml")))
    }

    init(_ file: RuleFile) throws(RuleFileError) {
        let written: Written = try file.decode()
        title = written.title
        subject = try Self.template(written.subject, file, at: [YAMLKey("subject")])
        greeting = written.greeting
        var paragraphs: [MustacheTemplate] = []
        for (index, text) in written.paragraphs.enumerated() {
            paragraphs.append(try Self.template(text, file, at: [YAMLKey("paragraphs"), YAMLKey(index)]))
        }
        self.paragraphs = paragraphs
        closing = written.closing
        footer = written.footer
    }

    /// The library leaves out what it does not know, and says nothing: an unknown name is refused here.
    private static func template(
        _ text: String, _ file: RuleFile, at place: [any CodingKey]
    ) throws(RuleFileError) -> MustacheTemplate {
        for tag in text.matches(of: #/\{\{[#^\/]?\s*([^}\s]+)\s*\}\}/#) where !LetterFacts.names.contains(String(tag.1))
        {
            throw file.fault(at: place, "un courrier ne connaît pas « \(tag.1) »")
        }
        do { return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text) } catch {
            throw file.fault(at: place, "texte mal formé : \(error)")
        }
    }

    /// The words of one letter; paragraphs that come out empty, because they need what is not known, are left out.
    func letter(_ facts: LetterFacts) -> LetterSheet {
        let values = facts.values
        let texts = paragraphs.map { Self.tidied($0.render(values)) }.filter { !$0.isEmpty }
        return LetterSheet(
            facts: facts, title: title, subject: Self.tidied(subject.render(values)), greeting: greeting,
            paragraphs: texts, closing: closing, footer: footer)
    }

    /// Without doubled spaces; a postal code and its town stay on one line.
    private static func tidied(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            .trimmingCharacters(in: .whitespacesAndNewlines)
            .replacing(#/(\d{5}) (?=\p{L})/#) { "\($0.1)\u{A0}" }
    }
}
