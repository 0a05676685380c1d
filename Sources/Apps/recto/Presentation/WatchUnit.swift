import Foundation

/// The systemd unit of one watched folder, made from the template in Pipelines/systemd.
struct WatchUnit {
    let template: URL
    let program: String
    let home: String
    let user: String
    let folder: String
    let data: String
    let keys: String
    let moveTo: String?

    func rendered() throws -> String {
        let options = moveTo.map { " --move-to \(Self.quoted($0))" } ?? ""
        // Without --move-to nothing is written in the watched folder.
        let writable = ([data, keys] + (moveTo.map { [$0, folder] } ?? [])).map { Self.quoted($0) }.joined(
            separator: " ")
        let values = [
            "@PROGRAM@": Self.quoted(program), "@HOME@": Self.quoted("RECTO_HOME=" + home), "@USER@": user,
            "@FOLDER@": Self.quoted(folder), "@DATA@": Self.quoted(data), "@KEYS@": Self.quoted(keys),
            "@OPTIONS@": options, "@WRITABLE@": writable,
        ]
        return values.reduce(try String(contentsOf: template, encoding: .utf8)) { $0.replacing($1.key, with: $1.value) }
    }

    /// As unit files want it: in double quotes, `%`, quotes and backslashes doubled or escaped.
    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%")
            .replacing("$", with: "$$")
        return "\"\(escaped)\""
    }
}
