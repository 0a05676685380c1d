import CSandbox
import Glibc

/// Which files can be opened: those the engines read while they work, and no others.
struct FileAccess {
    /// Language data, fonts and how to find them, Poppler's tables of characters, the time zone. Where Debian puts them.
    private static let places = [
        "/usr/share/tesseract-ocr", "/usr/share/tessdata", "/usr/share/fonts", "/usr/local/share/fonts",
        "/usr/share/texmf/fonts", "/usr/share/fontconfig", "/usr/share/xml/fontconfig", "/etc/fonts",
        "/var/cache/fontconfig", "/usr/share/poppler", "/etc/localtime", "/usr/share/zoneinfo",
        "/sys/devices/system/cpu/possible", "/sys/devices/system/cpu/online",
    ]

    /// The version of Landlock this kernel uses; below 1 when it uses none.
    static var version: Int { sandbox_landlock_version() }

    /// Language data may lie elsewhere; the parent hands the variable down.
    let readable: [String] = Self.places + (getenv("TESSDATA_PREFIX").map { [String(cString: $0)] } ?? [])

    /// False when the kernel uses no Landlock: then who the process is must do.
    func enforce() -> Bool {
        let version = Self.version
        guard version >= 1 else { return false }
        var rules = sandbox_landlock_ruleset(
            handled_access_fs: Self.fileRights(version), handled_access_net: version >= 4 ? 0b11 : 0,
            scoped: version >= 6 ? 0b11 : 0)
        let ruleset = Int32(clamping: sandbox_landlock_create(&rules))
        guard ruleset >= 0 else { return false }
        defer { close(ruleset) }
        for place in readable { Self.allowReading(place, in: ruleset) }
        return sandbox_landlock_enforce(ruleset) == 0
    }

    /// All rights this version can take away: 13 from the first on, then moving, truncating, device commands.
    private static func fileRights(_ version: Int) -> UInt64 {
        let count = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13
        return (1 << UInt64(count)) - 1
    }

    private static let readFile: UInt64 = 1 << 2
    private static let readFolder: UInt64 = 1 << 3

    /// A place that does not exist needs no rule.
    private static func allowReading(_ place: String, in ruleset: Int32) {
        let descriptor = open(place, Int32(sandbox_open_place))
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        var rule = sandbox_landlock_path(
            allowed_access: isFolder ? readFile | readFolder : readFile, parent_fd: descriptor)
        _ = sandbox_landlock_allow(ruleset, &rule)
    }
}
