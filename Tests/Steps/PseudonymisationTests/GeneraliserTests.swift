import Testing

@testable import Pseudonymisation

@Suite struct BandTests {
    @Test(
        "Bands name their bounds",
        arguments: [(17, "moins de 18"), (18, "18 à 29"), (29, "18 à 29"), (60, "60 et plus")])
    func bands(number: Int, band: String) { #expect(Generaliser.band(number, [18, 30, 45, 60]) == band) }
}
