import Foundation

/// Moments of the store in French local time.
enum FrenchMoment {
    /// `27/11/2026`
    static func day(_ date: Date) -> String {
        shown(date, "\(day: .twoDigits)/\(month: .twoDigits)/\(year: .defaultDigits)")
    }

    /// `27/11/2026 14 h 05`
    static func text(_ date: Date) -> String {
        shown(
            date,
            "\(day: .twoDigits)/\(month: .twoDigits)/\(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)) h \(minute: .twoDigits)"
        )
    }

    /// `27/11/2026 14:05:09`
    static func precise(_ date: Date) -> String {
        shown(
            date,
            "\(day: .twoDigits)/\(month: .twoDigits)/\(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)"
        )
    }

    private static func shown(_ date: Date, _ format: Date.FormatString) -> String {
        var style = Date.VerbatimFormatStyle(
            format: format, timeZone: TimeZone(identifier: "Europe/Paris") ?? .gmt,
            calendar: Calendar(identifier: .gregorian))
        style.locale = Locale(identifier: "fr_FR")
        return date.formatted(style)
    }
}
