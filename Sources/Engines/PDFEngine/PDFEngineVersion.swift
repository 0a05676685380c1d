import CPoppler

/// The version of Poppler, for reports.
public enum PDFEngineVersion {
    public static var text: String { String(cString: poppler_get_version()) }
}
