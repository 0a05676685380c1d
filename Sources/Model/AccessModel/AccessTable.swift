import Foundation
public import RuleFiles

/// `Pipelines/access/roles.yaml`: for every act and every role, how far the right goes.
public struct AccessTable: Sendable {
    struct Row: Decodable, Sendable {
        let label: String
        /// Whether it takes two accounts that hold two different roles.
        let twoRoles: Bool
        let scopes: [Role: Scope]

        private enum OwnKeys: String, CodingKey {
            case label
            case twoRoles = "two_roles"
        }

        init(from decoder: any Decoder) throws {
            let own = try decoder.container(keyedBy: OwnKeys.self)
            label = try own.decode(String.self, forKey: .label)
            twoRoles = try own.decodeIfPresent(Bool.self, forKey: .twoRoles) ?? false
            let roles = try decoder.container(keyedBy: Role.self)
            scopes = try Role.allCases.reduce(into: [:]) { scopes, role in
                scopes[role] = try Self.scope(try roles.decode(String.self, forKey: role), role, decoder)
            }
        }

        private static func scope(_ text: String, _ role: Role, _ decoder: any Decoder) throws -> Scope {
            guard let scope = Scope(rawValue: text) else {
                let known = Scope.allCases.map(\.rawValue).joined(separator: ", ")
                throw DecodingError.dataCorrupted(
                    .init(
                        codingPath: decoder.codingPath + [role],
                        debugDescription: "la portée « \(text) » est inconnue ; connues : \(known)"))
            }
            return scope
        }
    }

    private struct File: Decodable {
        let acts: [Act: Row]

        private enum CodingKeys: CodingKey { case acts }

        init(from decoder: any Decoder) throws {
            let rows = try decoder.container(keyedBy: CodingKeys.self).nestedContainer(
                keyedBy: Act.self, forKey: .acts)
            acts = try Act.allCases.reduce(into: [:]) { $0[$1] = try rows.decode(Row.self, forKey: $1) }
        }
    }

    private let rows: [Act: Row]

    /// Decodes and checks the table: an unknown role or act, or one that is not decided, is told with its line.
    public static func load(from folders: DataFolders) throws(RuleFileError) -> AccessTable {
        try AccessTable(RuleFile(at: folders.access.appending(path: "roles.yaml")))
    }

    init(_ file: RuleFile) throws(RuleFileError) {
        let decoded: File = try file.decode()
        rows = decoded.acts
    }

    /// French, for tables and refusals: « corriger un champ ».
    public func label(of act: Act) -> String { rows[act]?.label ?? act.rawValue }

    /// Whether the act takes two accounts that hold two different roles.
    public func needsTwoRoles(_ act: Act) -> Bool { rows[act]?.twoRoles ?? true }

    public func scope(of act: Act, for role: Role) -> Scope { rows[act]?.scopes[role] ?? .none }

    /// Which data these roles open for the act.
    public func reach(of principal: Principal, for act: Act) -> Reach {
        principal.roles.reduce(.nothing) { reach, role in
            reach.union(Self.reach(scope(of: act, for: role), of: principal))
        }
    }

    private static func reach(_ scope: Scope, of principal: Principal) -> Reach {
        switch scope {
        case .none: .nothing
        case .all: .everything
        case .organisation: .within(organisations: Set([principal.organisation].compactMap(\.self)), territories: [])
        case .territory: .within(organisations: [], territories: principal.territories)
        }
    }
}

extension AccessTable {
    /// The table in French as Markdown, as it stands in the docs.
    public var markdown: String {
        let head = ["Acte"] + Role.allCases.map(\.label)
        let lines = Act.allCases.map { act in
            ["\(label(of: act)) (`\(act.rawValue)`)" + (needsTwoRoles(act) ? ", à deux" : "")]
                + Role.allCases.map { scope(of: act, for: $0).label }
        }
        return ([head, head.map { _ in "---" }] + lines).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }
}
