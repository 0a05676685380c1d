import DossierModel
import FrenchText
import Testing

@Suite struct PersonTests {
    @Test(arguments: [
        ("Madame FAIVRE Pascale née ZERROUKI", "Mme|FAIVRE|Pascale|ZERROUKI"),
        ("Monsieur Gérard LE GOFF, demeurant", "M.|LE GOFF|Gérard|"),
        ("Madame Béatrice ROCHE épouse LE GOFF", "Mme|LE GOFF|Béatrice|ROCHE"),
        ("Madame LE GOFF Béatrice née ROCHE", "Mme|LE GOFF|Béatrice|ROCHE"),
        ("Madame LE GOFF née ROCHE Béatrice", "Mme|LE GOFF|Béatrice|ROCHE"),
        ("Mme Sophie LEROY veuve MARTIN", "Mme|MARTIN|Sophie|LEROY"),
        ("Mme Vve MARTIN Jeanne", "Mme|MARTIN|Jeanne|"), ("Madame DURAND Sophie divorcée MARTIN", "Mme|DURAND|Sophie|"),
        ("M. DUPONT", "M.|DUPONT||"), ("Mme DUPONT Ida M.LE GOFF", "Mme|DUPONT|Ida|"),
        ("Mr DUPONT Jean", "M.|DUPONT|Jean|"), ("Mlle Anne MARTIN", "Mme|MARTIN|Anne|"),
        ("MONSIEUR JEAN DUPONT DEMEURANT", "M.|DUPONT|JEAN|"), ("MONSIEUR DUPONT JEAN", "M.|DUPONT|JEAN|"),
        ("Monsieur Jean Dupont demeurant", "M.|Dupont|Jean|"), ("Monsieur Dupont Ludovic,", "M.|Dupont|Ludovic|"),
        ("Monsieur Jean-Pierre de LA TOUR", "M.|de LA TOUR|Jean-Pierre|"),
        ("Monsieur Hervé D'ALMEIDA", "M.|D'ALMEIDA|Hervé|"),
        ("Madame LE-BIHAN Aurélie Marie, née", "Mme|LE-BIHAN|Aurélie Marie|"),
        ("Monsieur EL-AMRANI Mehdi Claude", "M.|EL-AMRANI|Mehdi Claude|"),
        ("Monsieur DUPONT Jean, Paul, né", "M.|DUPONT|Jean Paul|"),
        ("Madame Aline, Jeanne FAIVRE née ZERROUKI", "Mme|FAIVRE|Aline Jeanne|ZERROUKI"),
        ("Monsieur Xylan, Jean-Luc D'ORBEC, né", "M.|D'ORBEC|Xylan Jean-Luc|"),
        ("Monsieur Abdel PAGÈS, né", "M.|PAGÈS|Abdel|"),
        ("Madame Aline FAIVRE (nom de naissance : ZERROUKI), demeurant", "Mme|FAIVRE|Aline|ZERROUKI"),
        ("Mme FAIVRE Aline, Jeanne épouse, née ZERROUKI", "Mme|FAIVRE|Aline Jeanne|ZERROUKI"),
        ("Mansieur PAGÈS Franck", "M.|PAGÈS|Franck|"),
        ("Médame PAGÈS Corinne née NOËL", "Mme|PAGÈS|Corinne|NOËL"),
        ("Monsieur Ludovic MARTIN-\nDURAND", "M.|MARTIN-DURAND|Ludovic|"),
        ("J'ai, Mireille CAZALBOU, Commissaire", "|CAZALBOU|Mireille|"), ("CAZALBOU Mireille", "|CAZALBOU|Mireille|"),
    ])
    func `A person's names`(_ text: String, _ expected: String) throws {
        let found = try PrintedPage.reader(text).persons()
        let person = try #require(found.first?.value)
        #expect(found.count == 1)
        let parts = [person.civilite?.rawValue, person.nom, person.prenoms, person.nomNaissance]
        #expect(parts.map { $0 ?? "" }.joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("Madame FAIVRE Pascale née ZERROUKI, née le 6 mars 1953 à Conakry (Guinée)", "1953-03-06", "Conakry (Guinée)"),
        (
            "Monsieur LE GOFF Gérard, né le 14/12/1973 à Saint-Pierre (La Réunion), demeurant", "1973-12-14",
            "Saint-Pierre (La Réunion)"
        ),
        ("Monsieur Rémi COURTOIS, né à Vierzon le 10 août 1993, demeurant", "1993-08-10", "Vierzon"),
        ("Madame Inès COURTOIS née ROCHE, née le 10/08/1993 (Vierzon), y demeurant", "1993-08-10", "Vierzon"),
        ("Madame Samira TANGUY, née le 1er décembre 1963 à Évry,", "1963-12-01", "Évry"),
        ("Monsieur Rémi COURTOIS né le 10/08/1993 à Vierzon (18) de nationalité", "1993-08-10", "Vierzon (18)"),
        ("Monsieur Jean DUPONT, de nationalité française, né le 2 mai 1980 à Paris 15e", "1980-05-02", "Paris 15e"),
        ("Monsieur Jean DUPONT né le 2 mai 1980 à\nBoulogne-sur-Mer, demeurant", "1980-05-02", "Boulogne-sur-Mer"),
    ])
    func `Date and place of birth`(_ text: String, _ date: String, _ place: String) throws {
        let person = try #require(try PrintedPage.reader(text).persons().first?.value)
        #expect(person.dateNaissance?.value.iso == date)
        #expect(person.lieuNaissance?.value == place)
    }

    @Test(arguments: [
        ("M. et Mme DUPONT demeurant", "DUPONT|", "DUPONT|"),
        ("Monsieur et Madame PAGÈS Franck et Corinne", "PAGÈS|Franck", "PAGÈS|Corinne"),
        ("Monsieur et Madame Jean DUPONT", "DUPONT|Jean", "DUPONT|"),
        ("M. ou Mme DUPONT", "DUPONT|", "DUPONT|"),
        ("Monsieur Jean DUPONT et Madame Marie MARTIN", "DUPONT|Jean", "MARTIN|Marie"),
        ("Messieurs Jean DUPONT et Paul MARTIN", "DUPONT|Jean", "MARTIN|Paul"),
        ("Monsieur LE GOFF Gerard / Madame LE GOFF Béatrice", "LE GOFF|Gerard", "LE GOFF|Béatrice"),
    ])
    func `Two persons in one breath are two persons`(_ text: String, _ first: String, _ second: String) throws {
        let names = try PrintedPage.reader(text).persons().map { "\($0.value.nom ?? "")|\($0.value.prenoms ?? "")" }
        #expect(names == [first, second])
    }

    @Test func `A birth name after a couple is the wife's`() throws {
        let persons = try PrintedPage.reader("Monsieur et Madame PAGÈS Franck et Corinne née NOËL").persons().map(
            \.value)
        #expect(persons.map(\.nomNaissance) == [nil, "NOËL"])
        #expect(persons.map(\.isHalfOfCouple) == [true, true])
    }

    @Test(arguments: ["Maître Denis AUGEREAU, commissaire", "Me Fatou KEÏTA avocat"])
    func `A professional is marked as such`(_ text: String) throws {
        let person = try #require(try PrintedPage.reader(text).persons().first?.value)
        #expect(person.isProfessional && person.civilite == nil)
    }

    @Test(arguments: [
        "Madame, Monsieur, veuillez agréer", "Monsieur le Président", "Madame la Préfète", "rue Jean MOULIN",
        "me remettre la somme", "Tribunal judiciaire de Nîmes", "FAIT COMMANDEMENT DE PAYER", "m. carrés",
    ])
    func `What is no person is none`(_ text: String) throws {
        #expect(try PrintedPage.reader(text).persons().isEmpty)
    }
}
