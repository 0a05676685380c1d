import Confinement
import Testing

@Suite struct SecretMemoryTests {
    @Test func `A process that withholds its memory leaves no core file`() {
        SecretMemory.withhold()
        #expect(!SecretMemory.leavesCoreFile)
    }
}
