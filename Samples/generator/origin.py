"""ORIGIN.md: where the Samples come from and what each file is for."""

HEAD = """# Origin of the Samples

Everything in this folder is **synthetic**. It was written by the program in `generator/` (seed {seed}); every person, office, company, street, number
and decision is invented. Names of towns and courts are real, their streets are not. E-mail addresses end in `.example`; telephone numbers come from the ranges
that ARCEP keeps for fiction; SIREN numbers pass the Luhn check but belong to nobody; IBANs carry a bank code that no bank has.

Licence: GPL-3.0-or-later, like the rest of the project. Fonts are embedded as subsets; they come from the Debian packages named in `generator/README.md`.

Rebuild: `python -m generator --samples` (see `generator/README.md`). Same seed, same bytes.

- `files/`: {n} files, {pages} pages, {papers} papers, {households} households
- `truth/`: one JSON per file: documents with type, pages, household and printed fields; `handwritten_fields`; `ledger` and `extra`; clean text per page; names of natural persons
- `refused/`: files that intake must refuse, each for another reason

| file | tier | made as | pages | papers (household) | purpose |
|---|---|---|---|---|---|
"""


def write(path, rows, seed):
    truths = [t for _, t in rows]
    lines = [HEAD.format(seed=seed, n=len(rows), pages=sum(t["n_pages"] for t in truths), papers=sum(len(t["documents"]) for t in truths),
                         households=len({d["household_id"] for t in truths for d in t["documents"]}))]
    for job, t in rows:
        papers = ", ".join(f"{d['type']} {d['pages'][0]}–{d['pages'][1]} ({d['household_id']})" for d in t["documents"])
        lines.append(f"| {t['file']} | {t['tier']} | {job.kind} | {t['n_pages']} | {papers} | {job.purpose} |\n")
    path.write_text("".join(lines), encoding="utf-8")
