import Intake

/// Tells which entries of a watched folder are whole: a scanner or a copy still at work changes them from look to look.
struct SettlingFiles {
    /// What changes when somebody writes.
    struct Mark: Hashable {
        let size: Int64
        let modifiedSeconds: Int
        let modifiedNanoseconds: Int
        let inode: UInt64
    }

    private struct Seen {
        let mark: Mark
        let since: ContinuousClock.Instant
    }

    let patience: Duration
    private var seen: [RelativePath: Seen] = [:]
    private var done: [RelativePath: Mark] = [:]

    init(patience: Duration) { self.patience = patience }

    /// The entries that stayed as they are for `patience` and were not taken yet, sorted by path. Entries that are gone
    /// are forgotten.
    mutating func settled(among entries: [RelativePath: Mark], at now: ContinuousClock.Instant) -> [RelativePath] {
        seen = entries.reduce(into: [:]) { known, entry in
            let before = seen[entry.key]
            known[entry.key] = before?.mark == entry.value ? before : Seen(mark: entry.value, since: now)
        }
        done = done.filter { entries[$0.key] == $0.value }
        return seen.filter { done[$0.key] == nil && $0.value.since.duration(to: now) >= patience }.keys.sorted()
    }

    /// Takes the entry as it was last seen off the list, for as long as it stays so.
    mutating func markDone(_ path: RelativePath) { done[path] = seen[path]?.mark }

    func mark(of path: RelativePath) -> Mark? { seen[path]?.mark }
}
