import CLeptonica

/// The version of Leptonica, for reports.
public enum ImageEngineVersion {
    public static var text: String? {
        guard let text = getLeptonicaVersion() else { return nil }
        defer { lept_free(text) }
        return String(cString: text)
    }
}
