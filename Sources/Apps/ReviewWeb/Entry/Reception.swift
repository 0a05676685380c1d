/// What the desk lets people do, in the words of the table of roles.
public enum DeskAct: String, CaseIterable, Sendable {
    case seeDossier = "see_dossier"
    case seePage = "see_page"
    case correct
    case note
}

/// Somebody who has signed in.
public struct Visitor: Hashable, Sendable {
    /// The account, by its opaque id.
    public let account: String
    /// As shown at the head of every page.
    public let name: String
    public let roles: String

    public init(account: String, name: String, roles: String) {
        self.account = account
        self.name = name
        self.roles = roles
    }
}

/// What somebody gives to sign in.
public struct SignInAttempt: Sendable {
    public let login: String
    public let password: String
    /// One-time code, where one is asked for.
    public let code: String?

    public init(login: String, password: String, code: String?) {
        self.login = login
        self.password = password
        self.code = code
    }
}

/// Accounts and sessions as the desk needs them. Sessions live on the server; the browser has only a token.
public protocol Reception: Sendable {
    /// - Returns: the token of a new session; nil when the attempt is refused, whatever the reason.
    func signIn(_ attempt: SignInAttempt) async throws -> String?
    /// Nil when there is no such session any more. Asking keeps it from falling idle.
    func visitor(session token: String) async throws -> Visitor?
    func signOut(session token: String) async throws
    /// By the one table of roles.
    func allows(_ act: DeskAct, to visitor: Visitor) -> Bool
}
