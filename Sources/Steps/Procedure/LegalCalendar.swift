public import DossierModel
import Foundation
public import RuleFiles

/// The law as dated configuration: which days are worked, how long each delay is, when a DSF is due.
public struct LegalCalendar: Sendable {
    let delays: [LegalDelayID: LegalDelay]
    let delayFileVersion: Int
    let holidays: [HolidayRule]
    let territories: [Territory]
    let scope: DSFScope

    /// Reads and checks the three files of `Pipelines/legal`; a fault is told with file and line.
    public static func load(delays: RuleFile, holidays: RuleFile, scope: RuleFile) throws(RuleFileError)
        -> LegalCalendar
    {
        let delayFile = try delays.decode(DelayFile.self)
        let holidayFile = try holidays.decode(HolidayFile.self)
        return LegalCalendar(
            delays: Dictionary(delayFile.delays.map { ($0.id, $0) }) { first, _ in first },
            delayFileVersion: delayFile.version, holidays: holidayFile.holidays, territories: holidayFile.territories,
            scope: try scope.decode(DSFScope.self))
    }

    /// The files of an installation.
    public static func load(from folders: DataFolders) throws(RuleFileError) -> LegalCalendar {
        try load(
            delays: RuleFile(at: folders.legal.appending(path: "delais.yaml")),
            holidays: RuleFile(at: folders.legal.appending(path: "jours-feries.yaml")),
            scope: RuleFile(at: folders.legal.appending(path: "dsf.yaml")))
    }

    /// The delay as the law words it on `date`; nil before its first wording.
    public func delay(_ id: LegalDelayID, on date: CalendarDate) -> DelayVersion? { delays[id]?.version(on: date) }

    /// Every delay that has a wording on `date`, with its title, in the order in which they are named.
    public func delaysInForce(on date: CalendarDate) -> [(title: String, version: DelayVersion)] {
        LegalDelayID.allCases.compactMap { id in
            guard let delay = delays[id] else { return nil }
            return delay.version(on: date).map { (delay.title, $0) }
        }
    }

    /// The territory with holidays of its own that a postal code lies in.
    public func territory(ofPostalCode code: String) -> Territory? {
        territories.first { $0.departements.contains { code.hasPrefix($0) } }
    }
}

extension LegalCalendar {
    /// The holiday that falls on a day; nil for none.
    public func holiday(on date: CalendarDate, in territory: Territory? = nil) -> String? {
        (holidays + (territory?.holidays ?? [])).first { $0.falls(on: date) }?.name
    }

    /// Jours ouvrés: Monday to Friday without public holidays.
    public func isWorkingDay(_ date: CalendarDate, in territory: Territory? = nil) -> Bool {
        date.weekday <= 5 && holiday(on: date, in: territory) == nil
    }

    /// The `count`-th working day after `date` (before it when negative); the day itself is not counted.
    /// Zero gives `date` back, worked or not.
    public func addingWorkingDays(_ count: Int, to date: CalendarDate, in territory: Territory? = nil) -> CalendarDate?
    {
        let step = count < 0 ? -1 : 1
        var (day, left) = (date, count.magnitude)
        while left > 0 {
            guard let next = day.adding(days: step) else { return nil }
            day = next
            if isWorkingDay(day, in: territory) { left -= 1 }
        }
        return day
    }

    /// The day itself when it is worked, else the nearest worked day in the direction of `step` (1 or -1).
    func workingDay(from date: CalendarDate, step: Int, in territory: Territory?) -> CalendarDate? {
        var day = date
        while !isWorkingDay(day, in: territory) {
            guard let next = day.adding(days: step) else { return nil }
            day = next
        }
        return day
    }
}

/// The last day of a delay, counted both ways: whether CPC art. 642 extends a contractual time is argued.
public struct LegalTerm: Hashable, Sendable, Codable {
    /// The day the count ends on.
    public let withoutExtension: CalendarDate
    /// Moved to the next working day when the count ends on a Saturday, Sunday or holiday (CPC art. 642);
    /// counted backwards, moved to the working day before.
    public let withExtension: CalendarDate
}

extension LegalCalendar {
    /// The end of a delay that starts on `start`: the starting day is not counted, months end on the same day number or
    /// the last day of a shorter month, weeks are seven days (CPC art. 640 to 642). Nil outside 1800–2199.
    public func term(_ duration: LegalDuration, after start: CalendarDate, in territory: Territory? = nil) -> LegalTerm?
    {
        end(of: duration, from: start, step: 1, in: territory)
    }

    /// The last day that is still `duration` before `limit`, counted backwards by the same rules.
    public func term(_ duration: LegalDuration, before limit: CalendarDate, in territory: Territory? = nil)
        -> LegalTerm?
    {
        end(of: duration, from: limit, step: -1, in: territory)
    }

    private func end(of duration: LegalDuration, from date: CalendarDate, step: Int, in territory: Territory?)
        -> LegalTerm?
    {
        let count = duration.value * step
        let raw =
            switch duration.unit {
            case .jours: date.adding(days: count)
            case .semaines: date.adding(days: 7 * count)
            case .mois: date.adding(months: count)
            case .joursOuvres: addingWorkingDays(count, to: date, in: territory)
            }
        guard let raw, let moved = workingDay(from: raw, step: step, in: territory) else { return nil }
        return LegalTerm(withoutExtension: raw, withExtension: moved)
    }
}
