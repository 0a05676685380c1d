import DossierModel
import Foundation

extension String {
    /// What somebody entered into a field of a form, without white space around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// The same, cut to `most` signs; nil for nothing.
    func entered(most: Int) -> String? { trimmed.isEmpty ? nil : String(trimmed.prefix(most)) }

    /// A day from a field for dates; nil for an empty one.
    ///
    /// - Throws: `DeskRefusal.badRequest` for what is no day.
    func enteredDay() throws -> CalendarDate? {
        guard !isEmpty else { return nil }
        guard let day = CalendarDate(iso: self) else { throw DeskRefusal.badRequest("Une des dates n'existe pas.") }
        return day
    }
}
