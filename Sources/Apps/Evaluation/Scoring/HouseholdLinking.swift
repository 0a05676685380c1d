/// Whether papers of one household stand together: over all pairs of true papers.
enum HouseholdLinking {
    static func tally(_ papers: [Scorer.PaperOutcome]) -> Tally {
        var tally = Tally()
        for (index, paper) in papers.enumerated() {
            for other in papers[(index + 1)...] {
                let wanted = paper.household == other.household
                let given = paper.readHousehold != nil && paper.readHousehold == other.readHousehold
                tally.add(
                    right: wanted && given ? 1 : 0, false: given && !wanted ? 1 : 0, missed: wanted && !given ? 1 : 0)
            }
        }
        return tally
    }
}
