import Crypto
public import Foundation
import Synchronization

/// Accounts for a demonstration on invented papers, made up at the start and forgotten at the end.
public final class DemonstrationReception: Reception {
    public struct Account: Sendable {
        public let login: String
        public let role: String
        public let password: String
    }

    private struct Session {
        let visitor: Visitor
        let began: Date
        var seen: Date
    }

    public let accounts: [Account]
    private let sessions = Mutex<[SHA256Digest: Session]>([:])
    private let now: @Sendable () -> Date

    private static let idle: TimeInterval = 30 * 60
    private static let longest: TimeInterval = 10 * 60 * 60

    /// - Parameter roles: one account each, by login and name of the role.
    public init(roles: [(login: String, role: String)], now: @escaping @Sendable () -> Date = { Date() }) {
        accounts = roles.map {
            Account(login: $0.login, role: $0.role, password: String(RequestSeals.randomToken().prefix(20)))
        }
        self.now = now
    }

    public func signIn(_ attempt: SignInAttempt) async throws -> String? {
        guard let account = accounts.first(where: { $0.login == attempt.login }),
            SHA256.hash(data: Data(account.password.utf8)) == SHA256.hash(data: Data(attempt.password.utf8))
        else { return nil }
        let token = RequestSeals.randomToken()
        let visitor = Visitor(account: account.login, name: account.login, roles: account.role)
        let session = Session(visitor: visitor, began: now(), seen: now())
        sessions.withLock { $0[Self.digest(token)] = session }
        return token
    }

    public func visitor(session token: String) async throws -> Visitor? {
        sessions.withLock { sessions in
            let key = Self.digest(token)
            guard var session = sessions[key], now().timeIntervalSince(session.seen) < Self.idle,
                now().timeIntervalSince(session.began) < Self.longest
            else {
                sessions[key] = nil
                return nil
            }
            session.seen = now()
            sessions[key] = session
            return session.visitor
        }
    }

    public func signOut(session token: String) async throws { sessions.withLock { $0[Self.digest(token)] = nil } }

    public func allows(_ act: DeskAct, to visitor: Visitor) -> Bool { true }

    private static func digest(_ token: String) -> SHA256Digest { SHA256.hash(data: Data(token.utf8)) }
}
