import DossierModel
import Testing

@testable import DossierPipeline

/// When the papers of a dossier contradict each other in the eyes of a reviewer.
@Suite struct ReviewAgreementTests {
    @Test func `Capitals and accents are no contradiction, other letters are`() {
        #expect(ReviewMaker.agree(.text("SÈTE"), .text("Sete")))
        #expect(!ReviewMaker.agree(.text("Sète"), .text("Nîmes")))
        #expect(ReviewMaker.agree(nil, .text("Sète")))
        #expect(!ReviewMaker.agree(.flag(true), .flag(false)))
    }
}
