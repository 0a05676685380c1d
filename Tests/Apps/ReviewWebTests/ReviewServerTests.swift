import Hummingbird
import HummingbirdTesting
import Testing

@testable import ReviewWeb

@Suite struct ReviewServerTests {
    @Test func tellsThatItLives() async throws {
        let application = Application(router: ReviewServer.router())
        try await application.test(.router) { client in
            try await client.execute(uri: "/sante", method: .get) { response in
                #expect(response.status == .ok)
                #expect(String(buffer: response.body) == "ok\n")
            }
        }
    }
}
