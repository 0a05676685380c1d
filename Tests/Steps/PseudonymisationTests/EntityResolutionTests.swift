import DossierModel
import Testing

@testable import Pseudonymisation

/// One person, one pseudonym, and never one for two.
@Suite struct EntityResolutionTests {
    private static func entities(_ dossiers: [Dossier?], role: PersonMention.Role = .locataire) -> [String] {
        let all = dossiers.compactMap(\.self)
        let resolution = EntityResolution(all, isSameName: Invented.isSameName)
        return all.flatMap(PersonMention.mentions).filter { $0.role == role }.map(resolution.entity)
    }

    private static func oneDossier(_ mentions: [[String: FieldValue]]) -> [String] {
        entities([Invented.dossier("d-1", mentions.enumerated().map { Invented.acte("a-\($0)", $1) })])
    }

    @Test("Spellings, reading slips, a maiden name and an initial are one person")
    func oneOfMany() {
        let found = Self.oneDossier([
            Invented.tenant("LE GOFF", "Béatrice", birth: "1997-03-07", nomNaissance: "ROCHEVERT"),
            Invented.tenant("LEGOFF", "Beatrlce"), Invented.tenant("LE-GOFF", "BÉATRICE Anne", birth: "1997-03-07"),
            Invented.tenant("ROCHEVERT", "Béatrice"), Invented.tenant("LE GOFF", "B."),
        ])
        #expect(Set(found).count == 1)
    }

    @Test("Spouses of one name, father and son, twins stay apart")
    func apart() {
        #expect(
            Set(
                Self.oneDossier([
                    Invented.tenant("ZERROUKI", "Karim", birth: "1980-01-02", civilite: "M.")
                        .merging(Invented.tenant("ZERROUKI", "Nadia", birth: "1982-05-06", civilite: "Mme", index: 1)) {
                            a, _ in a
                        }
                ])
            ).count == 2)
        #expect(
            Set(
                Self.oneDossier([
                    Invented.tenant("CARLIER", "Ludovic", birth: "1950-01-02"),
                    Invented.tenant("CARLIER", "Ludovic", birth: "1981-09-23"),
                ])
            ).count == 2)
        #expect(
            Set(
                Self.oneDossier([
                    Invented.tenant("CARLIER", "Ludovic", birth: "1981-09-23"),
                    Invented.tenant("CARLIER", "Mathilde", birth: "1981-09-23"),
                ])
            ).count == 2)
    }

    @Test("A family name alone goes to the one who bears it, and to nobody where two do")
    func familyNameAlone() {
        #expect(
            Set(Self.oneDossier([Invented.tenant("FAIVRE", "Pascale"), Invented.tenant("FAIVRE", nil)])).count == 1)
        #expect(
            Set(
                Self.oneDossier([
                    Invented.tenant("FAIVRE", "Pascale"), Invented.tenant("FAIVRE", "Georges"),
                    Invented.tenant("FAIVRE", nil),
                ])
            ).count == 3)
    }

    @Test("Between households a name is not enough; a birth date with it is; another birth date never")
    func acrossHouseholds() {
        func pair(_ a: String?, _ b: String?) -> Int {
            Set(
                Self.entities([
                    Invented.dossier("d-1", [Invented.acte("a-1", Invented.tenant("MARTIN", "Nathalie", birth: a))]),
                    Invented.dossier("d-2", [Invented.acte("a-2", Invented.tenant("MARTIN", "Nathalie", birth: b))]),
                ])
            ).count
        }
        #expect(pair(nil, nil) == 2)
        #expect(pair("1970-04-05", "1970-04-05") == 1)
        #expect(pair("1970-04-05", "1971-08-09") == 2)
    }

    @Test("A landlord with one address is one in every household")
    func landlord() {
        func acte(_ id: String, address: String) -> Acte {
            Invented.acte(
                id,
                [
                    "bailleur_nom": .text("Cédric SOULIER"), "bailleur_type": .choice("personne_physique"),
                    "bailleur_adresse": .text(address),
                ])
        }
        let found = Self.entities(
            [
                Invented.dossier("d-1", [acte("a-1", address: "81 rue Paul-Éluard, 87100 LIMOGES")]),
                Invented.dossier("d-2", [acte("a-2", address: "81 RUE PAUL ELUARD 87100 LIMOGES")]),
                Invented.dossier("d-3", [acte("a-3", address: "4 place du Marché, 30000 NÎMES")]),
            ], role: .bailleur)
        #expect(found.count == 3 && Set(found).count == 2)
    }

    @Test("The order of the dossiers makes no difference")
    func order() {
        let dossiers = (0..<6).map { index in
            Invented.dossier(
                "d-\(index)",
                [
                    Invented.acte(
                        "a-\(index)",
                        Invented.tenant("PETIT", "Luc", birth: index % 2 == 0 ? "1960-02-03" : "1961-02-03"))
                ])
        }
        #expect(Self.entities(dossiers) == Self.entities(dossiers.reversed()).reversed())
    }
}
