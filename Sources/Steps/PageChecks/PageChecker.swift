public import DossierModel
public import PageModel

/// Tells early what a person should scan again: blurred, cut, coarse, pale, dark and unread pages.
public struct PageChecker: Sendable {
    /// The names of all its rules begin so.
    public static let rulePrefix = "pages."

    private let rules: PageCheckRules

    public init(rules: PageCheckRules) { self.rules = rules }

    /// - Parameter pages: those of one paper, in order.
    public func findings(pages: [PageText]) -> [Finding] {
        pages.flatMap { page in checks(of: page).compactMap { rules.finding($0, values(of: page)) } }
    }

    private func values(of page: PageText) -> [String: String] {
        ["page": "\(page.number)", "resolution": page.quality.resolution.map { "\(Int($0))" } ?? ""]
    }

    private func checks(of page: PageText) -> [PageCheckRules.Check] {
        if page.source == .unread { return [.unread] }
        guard page.source == .ocr else { return [] }
        let (quality, limits) = (page.quality, rules.limits)
        var checks: [PageCheckRules.Check] = []
        if quality.turn != .none { checks.append(.turned) }
        if let resolution = quality.resolution, resolution < limits.resolution { checks.append(.coarse) }
        if isCut(page) { checks.append(.cut) }
        if let picture = quality.picture {
            if picture.blur > limits.blur { checks.append(.blurred) }
            if picture.darkness < limits.darkness { checks.append(.pale) }
            if picture.paper < limits.paper { checks.append(.dark) }
        }
        if quality.confidence.value < limits.confidence || (quality.picture?.unread ?? 0) > limits.unread {
            checks.append(.hardlyRead)
        }
        return checks
    }

    /// Whether lines run into one side of the picture. A line of its own may: the mark of a fax, a scrap of the next sheet.
    private func isCut(_ page: PageText) -> Bool {
        let edge = rules.limits.edge
        let lines = page.lines
        let left = lines.count { $0.box.left < edge }
        let right = lines.count { $0.box.right > page.width - edge }
        let most = max(left, right)
        return most >= rules.limits.cutLines && Double(most) >= rules.limits.cutShare * Double(lines.count)
    }
}
