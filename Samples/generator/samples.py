"""The plan of the committed Samples: which household, which papers, how they were scanned, and why each file is there."""
import copy
import datetime as dt
import random
import shutil
from pathlib import Path

from . import assignation, bundle, commandement, others, press, truth
from .bundle import BLANK, Job
from .world import Address, Person, household, relative

SEED = 2026


def day(y, m, d):
    return dt.date(y, m, d)


def households(seed):
    """Fifteen households; the twins, the cousins and the misspelt are there to make linking earn its marks."""
    H = {}
    H["H01"] = household(seed, "H01", dept="30", court=0, kind="sci", n_tenants=1, cp=day(2024, 3, 12), lease_start=day(2021, 9, 1), office_index=0, agency=True, caution=False, guardian=False, apl=21400)
    H["H02"] = household(seed, "H02", dept="34", court=0, kind="social", n_tenants=2, married=True, cp=day(2025, 2, 6), lease_start=day(2024, 1, 15), office_index=1, caution=False, guardian=False, apl=26450)
    twin = household(seed, "H03", dept="69", court=1, kind="social", n_tenants=1, cp=day(2024, 10, 3), lease_start=day(2018, 5, 1), office_index=2, caution=False, guardian=False, apl=18000,
                     tenants=[Person("M.", "Karim", "BENHADDOU", born=day(1979, 4, 8), birthplace="Sousse (Tunisie)", phone="06 39 98 14 52", email="karim.benhaddou41@messagerie.example")],
                     home=Address("18 rue Camille-Claudel", "69100", "Villeurbanne", "Bât. B - 2ème étage, porte 12"))
    H["H03"] = twin
    H["H04"] = household(seed, "H04", dept="69", court=1, kind="social", n_tenants=1, cp=day(2024, 11, 7), lease_start=day(2020, 2, 1), landlord_=twin.landlord, office_=twin.office, caution=False, guardian=False, apl=0,
                         tenants=[Person("Mme", "Samira", "BENHADDOU", "MESSAOUDI", born=day(1984, 12, 19), birthplace="Mâcon", phone="06 39 98 77 08", email="samira.benhaddou30@messagerie.example")],
                         home=Address("18 rue Camille-Claudel", "69100", "Villeurbanne", "Bât. B - 2ème étage, porte 21"))
    H["H05"] = household(seed, "H05", dept="33", court=0, kind="couple", cp=day(2023, 5, 16), lease_start=day(2017, 7, 1), office_index=12, agency=True, caution=False, guardian=False, apl=0,
                         tenants=[Person("Mme", "Maëlys Françoise", "LECHEVALLIER", "ECHEVERRIA", born=day(1988, 8, 23), birthplace="Brive-la-Gaillarde (19)", phone="06 39 98 31 60", email="maelys.lechevallier12@messagerie.example")],
                         home=Address("41 bis, cours Lamartine", "33400", "Talence", "Résidence Beausoleil, Bât C, Apt 34"))
    H["H06"] = household(seed, "H06", dept="75", court=0, kind="indivision", n_tenants=3, married=False, cp=day(2025, 1, 14), lease_start=day(2023, 10, 1), office_index=13, agency=False, caution=True, guardian=False, apl=0)
    H["H07"] = household(seed, "H07", dept="59", court=1, kind="personne", n_tenants=1, cp=day(2018, 4, 19), lease_start=day(2014, 11, 15), office_index=7, agency=False, caution=True, guardian=False, apl=0)
    H["H08"] = household(seed, "H08", dept="35", court=0, kind="social", n_tenants=1, cp=day(2024, 6, 20), lease_start=day(2016, 3, 1), office_index=10, caution=False, guardian=True, apl=23100)
    H["H09"] = household(seed, "H09", dept="13", court=0, kind="personne", n_tenants=1, cp=day(2025, 3, 4), lease_start=day(2023, 9, 15), office_index=3, agency=True, caution=False, guardian=False, subrogated=True, apl=0)
    H["H10"] = household(seed, "H10", dept="31", court=0, kind="sci", n_tenants=1, cp=day(2024, 2, 8), lease_start=day(2019, 4, 1), office_index=8, agency=False, caution=False, guardian=False, apl=0)
    H["H10"].company = ("PIZZERIA DEL CORSO", "SARL")
    H["H11"] = household(seed, "H11", dept="67", court=0, kind="social", n_tenants=2, married=True, cp=day(2022, 9, 13), lease_start=day(2012, 6, 1), office_index=9, caution=False, guardian=False, apl=19900)
    H["H12"] = household(seed, "H12", dept="44", court=0, kind="couple", n_tenants=1, cp=day(2025, 4, 10), lease_start=day(2019, 8, 1), office_index=5, agency=False, caution=False, guardian=False, apl=0)
    H["H13"] = household(seed, "H13", dept="66", court=0, kind="personne", cp=day(2023, 11, 21), lease_start=day(2019, 2, 1), office_index=6, agency=False, caution=False, guardian=False, apl=24000,
                         tenants=[Person("M.", "Sébastien", "MONTAUBRY", born=day(1975, 1, 30), birthplace="Carcassonne", phone="06 39 98 05 91", email="sebastien.montaubry77@messagerie.example")])
    H["H14"] = household(seed, "H14", dept="51", court=0, kind="sci", cp=day(2025, 5, 22), lease_start=day(2024, 3, 1), office_index=11, agency=True, caution=False, guardian=False, apl=0,
                         tenants=[Person("M.", "Sébastien", "MONTAUBRY", born=day(1991, 6, 12), birthplace="Vitry-le-François (51)", phone="06 39 98 60 27", email="s.montaubry58@messagerie.example")])
    H["H15"] = household(seed, "H15", dept="974", court=1, kind="personne", cp=day(2024, 8, 27), lease_start=day(2022, 1, 1), office_index=4, agency=False, caution=True, guardian=False, apl=28800,
                         tenants=[Person("M.", "Jean-Claude", "DE LA BROSSARDIÈRE", born=day(1959, 10, 2), birthplace="Saint-Louis (La Réunion)", phone="06 39 98 22 39", email="jc.delabrossardiere20@messagerie.example"),
                                  Person("Mme", "Marie-Laure", "DE LA BROSSARDIÈRE", "HOARAU", born=day(1964, 3, 27), birthplace="Saint-Louis (La Réunion)", phone="06 39 98 22 40", email="ml.hoarau64@messagerie.example")])
    return H


class Plan:
    """The files in order. Papers are drawn apart, each with its own key, so that one more file changes no other."""

    def __init__(self, seed):
        self.seed, self.H, self.jobs = seed, households(seed), []

    def rng(self, key):
        return random.Random(f"paper/{self.seed}/{key}")

    def cp(self, h, key, layout, **kw):
        return commandement.write(self.H[h] if isinstance(h, str) else h, self.rng(key), layout, **kw)

    def asg(self, h, key, layout, **kw):
        return assignation.write(self.H[h] if isinstance(h, str) else h, self.rng(key), layout, **kw)

    def add(self, kind, tier, items, purpose, **kw):
        self.jobs.append(Job(f"s{len(self.jobs) + 1:03d}.{kind.split('-')[0]}", tier, kind, items, purpose, **kw))


def easy_and_twins(p):
    """H01 to H04: a whole easy story, a couple on fax, and two families of one name in one building."""
    p.add("pdf-born", "easy", [p.cp("H01", "1", "cp-cevennes", modes=["personne"])], "commandement born digital, framed title, left letterhead, one tenant")
    p.add("pdf-scan", "easy", [p.asg("H01", "2", "as-etude", procedure="refere")], "assignation en référé, clean scan without text layer")
    p.add("pdf-born", "easy", [others.prefect(p.H["H01"], p.rng("3"))], "notice to the préfet")
    p.add("pdf-born", "easy", [others.statement(p.H["H01"], p.rng("4"), "months", p.H["H01"].days["closing2"])], "statement with one line a month and aid paid to the landlord")
    # H02: a couple in social housing, fax and garbage
    p.add("tif-fax", "hard", [p.cp("H02", "5", "cp-grille", modes=["etude", "etude"])], "fax G4 204 x 196 dpi, annexed ledger, husband and wife", settings={"coarse": False, "skew": .6, "threshold": 160})
    p.add("pdf-scan", "medium", [p.asg("H02", "6", "as-bailleur-social", lawyer=False)], "scan whose text layer is garbage (shifted encoding); landlord without a lawyer", layer="shift", rotations={2: (90, True)})
    p.add("pdf-born", "easy", [others.caf_report(p.H["H02"], p.rng("7"))], "arrears notice to the CAF")
    # H03 and H04: same name, same building, same landlord
    p.add("pdf-scan", "medium", [p.cp("H03", "8", "cp-alsace")], "month-by-month claim; near-collision with s009 (same name, same building, door 12)", colour=True, settings={"holes": "left2"})
    p.add("pdf-bw", "medium", [p.cp("H04", "9", "cp-garonne", modes=["domicile"])], "black and white G4 scan; near-collision with s008 (door 21)", settings={"dpi": 200, "threshold": 175})
    mixed = relative(p.H["H03"])
    mixed.tenants[0].prenoms = "Karim"
    mixed.home = Address("18, rue Camille Claudel", "69100", "Villeurbanne", "Bâtiment B, 2e étage, porte 12")
    p.add("pdf-scan", "hard", [p.asg(mixed, "10", "as-feuillet", modes=["etude"])], "assignation of H03 with the address spelt another way; sideways page without /Rotate", rotations={2: (270, False)}, settings={"dpi": 150, "quality": 36})
    p.add("tif-lzw", "medium", [others.formal_letter(p.H["H04"], p.rng("11"))], "formal letter, LZW TIFF", settings={"noise": 0, "dpi": 150, "shade": 0, "paper": None})


def names_and_old_papers(p):
    """H05 to H07: spelling drift, Paris, papers of before 2020."""
    # H05: maiden name, spelling drift
    p.add("pdf-scan", "medium", [p.cp("H05", "12", "cp-littoral")], "commandement with a left margin column, married and maiden name", colour=True, settings={"pen": "highlight"})
    drift = relative(p.H["H05"])
    drift.tenants[0].nom, drift.tenants[0].naissance, drift.tenants[0].prenoms = "LE CHEVALLIER", None, "Maelys"
    drift.home = Address("41 bis cours Lamartine", "33400", "Talence", "Rés. Beausoleil C 34")
    p.add("pdf-scan", "medium", [p.asg(drift, "13", "as-fond", procedure="fond", hand_date=False)], "assignation au fond; name and address spelt another way; a true text layer under the scan", layer="true")
    p.add("jpg", "medium", [others.tenant_letter(p.H["H05"], p.rng("14"), hand=True)], "handwritten letter, photographed; EXIF says how to turn it", mode="photo", colour=True, exif=6)
    # H06: Paris, three tenants, undivided owners, a guarantor
    p.add("pdf-mixed", "medium", [p.cp("H06", "15", "cp-parisien", modes=["personne", "etude", "domicile"])], "born-digital pages mixed with scanned ones; three tenants served in three ways", settings={"dpi": 150}, colour=True)
    p.add("pdf-born", "easy", [p.asg("H06", "16", "as-paris", procedure="fond")], "Paris assignation with RG and Portalis numbers, three tenants")
    p.add("pdf-scan", "medium", [others.guarantor(p.H["H06"], p.rng("17"))], "dénonciation to the guarantor: every cue of a commandement, yet another paper", settings={"border": "grey"})
    # H07: before 2020, huissier de justice, tribunal d'instance
    p.add("tif-g4", "hard", [p.cp("H07", "18", "cp-registre")], "2018: huissier, two months, art. 24 reproduced at length; day and month by hand", settings={"dpi": 200, "threshold": 165})
    p.add("pdf-scan", "hard", [p.asg("H07", "19", "as-tribunal-instance")], "tribunal d'instance, typewriter face, black borders", settings={"border": "black", "dpi": 150, "quality": 34})


def other_kinds(p):
    """H08 to H12: protected adult, subrogation, commercial lease, after the judgment, other grounds."""
    # H08: protected adult
    p.add("pdf-scan", "medium", [p.cp("H08", "20", "cp-moderne")], "questions and answers, tenant under protection", layer="noise", settings={"dpi": 150})
    p.add("pdf-scan", "easy", [p.asg("H08", "21", "as-tableau", lawyer=True)], "table of the parties and of the hearing; protected adult", settings={"dpi": 200})
    # H09: Action Logement by subrogation
    p.add("pdf-mixed", "easy", [p.cp("H09", "22", "cp-pied", hand_date=False, modes=["pv_659"])], "office in the foot of the page, claim in running prose; the service page, filled by pen, is scanned: fruitless search", settings={"born_pages": [1, 2], "dpi": 200}, colour=True)
    p.add("pdf-scan", "medium", [p.asg("H09", "23", "as-cabinet", hand_date=True)], "claimant is Action Logement by subrogation; day and month by hand", colour=True, settings={"paper": [252, 248, 236]})
    # H10: commercial lease
    p.add("pdf-scan", "easy", [others.commercial(p.H["H10"], p.rng("24"))], "commercial lease: one month, not a housing paper", settings={"dpi": 200})
    # H11: after the judgment
    p.add("pdf-scan", "medium", [others.judgment(p.H["H11"], p.rng("25")), others.quitter(p.H["H11"], p.rng("26"))], "bundle: judgment then order to leave", settings={"dpi": 150})
    p.add("pdf-born", "easy", [others.seizure(p.H["H11"], p.rng("27"))], "saisie-vente: eight days, enforceable title")
    # H12: other grounds
    p.add("pdf-scan", "medium", [others.notice_to_quit(p.H["H12"], p.rng("28"))], "congé, no debt", settings={"dpi": 150})
    p.add("pdf-scan", "medium", [others.lease_paper(p.H["H12"], p.rng("29")), BLANK, others.insurance(p.H["H12"], p.rng("30")), BLANK, others.tenant_letter(p.H["H12"], p.rng("31"))], "bundle with blank separators: lease, insurance, letter", settings={"dpi": 150})


def same_name_elsewhere(p):
    """H13 to H15: one name in two towns, a phone picture, a hearing left blank."""
    # H13 and H14: same name, other town
    p.add("jpg", "hard", [one_page(lambda k: p.cp("H13", f"32{k}", "cp-breton", delay="6_semaines", served=False, insurance=False))], "phone picture; announces six weeks on a lease of 2019 (incoherent delay)", mode="photo", colour=True, settings={"dpi": 170, "quality": 68})
    p.add("pdf-scan", "medium", [p.asg("H13", "33", "as-refere", procedure="refere")], "référé, sheets of 150 dpi, page upside down", rotations={1: (180, False)}, settings={"dpi": 150})
    p.add("pdf-scan", "easy", [p.cp("H14", "34", "cp-nord")], "same tenant name as H13 in another town: another dossier", settings={"dpi": 200})
    p.add("png", "easy", [others.statement(p.H["H14"], p.rng("35"), "listing", p.H["H14"].days["closing"])], "listing with a dot as decimal mark", settings={"dpi": 150, "noise": 0, "shade": 0, "skew": .2, "blur": .2})
    # H15: La Réunion, particle, couple
    p.add("tif-jpeg", "medium", [p.cp("H15", "36", None, hand_date=False)], "JPEG TIFF; layout drawn at random; couple with a particle name", settings={"dpi": 150})
    p.add("pdf-scan", "hard", [p.asg("H15", "37", "as-marge", blank_hearing=True)], "hearing left blank on the copy: nothing to invent", settings={"dpi": 150, "fade": .3, "bleed": .12})


def piles_and_rescans(p):
    """Bundles of several households, rescans."""
    # bundles of several households
    p.add("pdf-scan", "hard", [others.prefect(p.H["H09"], p.rng("38")), BLANK, others.caf_report(p.H["H15"], p.rng("39")), others.social_letter(p.H["H08"], p.rng("40")), BLANK, others.formal_letter(p.H["H01"], p.rng("41"))],
        "pile of four households with blank separators", settings={"dpi": 150, "quality": 38}, rotations={4: (180, False)})
    p.add("tif-g4", "medium", [others.judgment(p.H["H13"], p.rng("42"), True), others.statement(p.H["H15"], p.rng("43"), "columns", p.H["H15"].days["closing"]), others.prefect(p.H["H13"], p.rng("44"))], "G4 bundle: interim order, ledger, notice to the préfet", settings={"dpi": 200, "threshold": 170})
    # rescans and byte copies
    p.add("pdf-scan", "hard", [p.cp("H01", "1", "cp-cevennes", modes=["personne"])], "rescan of s001: printed, punched, scanned askew", duplicate_of="s001.pdf", settings={"skew": 1.9, "holes": "left4", "dpi": 150, "staple": True})
    p.add("pdf-bw", "medium", [p.asg("H01", "2", "as-etude", procedure="refere")], "rescan of s002 in black and white", duplicate_of="s002.pdf", settings={"dpi": 200, "threshold": 180})


def plan(seed):
    p = Plan(seed)
    for part in (easy_and_twins, names_and_old_papers, other_kinds, same_name_elsewhere, piles_and_rescans):
        part(p)
    return p.jobs


def one_page(make):
    """First drawing of a paper that fits on one page (a photograph shows one page)."""
    for k in range(40):
        act = make(k)
        if len(press.print_act(act)) == 1:
            return act
    raise RuntimeError("no drawing fits on one page")


COPIES = [("s003.pdf", "byte-identical copy of s003"), ("s024.pdf", "byte-identical copy of s024")]


def build(root, seed=SEED):
    """Writes files, truth, refused and ORIGIN.md under root; returns the truths."""
    root = Path(root)
    files, truths = root / "files", root / "truth"
    for folder in (files, truths):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    jobs = plan(seed)
    out, rows = [], []
    for job in jobs:
        t = bundle.make(job, files, truths, seed)
        out.append(t)
        rows.append((job, t))
    for k, (source, why) in enumerate(COPIES):
        original = next(t for t in out if t["file"] == source)
        name = f"s{len(jobs) + 1 + k:03d}.pdf"
        shutil.copyfile(files / source, files / name)
        t = {**copy.deepcopy(original), "file": name, "byte_copy_of": source}
        truth.dump(truths / f"{Path(name).stem}.json", t)
        out.append(t)
        rows.append((Job(name, t["tier"], "copy", [], why), t))
    return out, rows
