"""The facts about the fields of a form edition, read from its fields.yaml."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

YES_NO = [{"value": "oui", "label": "Oui"}, {"value": "non", "label": "Non"}]
NOT_KNOWN = {"value": "ne_sait_pas", "label": "Ne sait pas"}


@dataclass(frozen=True)
class Choice:
    """One box to tick: its export value, its printed text and, for `multi`, its own PDF field."""

    value: str
    label: str
    pdf: str | None = None


@dataclass(frozen=True)
class Field:
    pdf: str
    id: str
    type: str
    label: str
    note: str | None = None
    choices: tuple[Choice, ...] = field(default=())

    @property
    def tooltip(self) -> str:
        return f"{self.id} – {self.label}" + TOOLTIP_HINTS.get(self.type, "")


TOOLTIP_HINTS = {
    "date": " (JJ/MM/AAAA)",
    "time": " (exemple : 14 h 30)",
    "money": ", en euros",
    "percent": ", en pourcentage",
    "integer": " (nombre entier)",
}


@dataclass(frozen=True)
class Edition:
    form: str
    name: str
    title: str
    notice: str
    source: str
    blank: str
    valid_from: str
    fields: dict[str, Field]


def load_edition(folder: Path) -> Edition:
    """Reads fields.yaml; raises ValueError when an id or a PDF name is used twice."""
    data = yaml.safe_load((folder / "fields.yaml").read_text(encoding="utf-8"))
    fields: dict[str, Field] = {}
    names: set[str] = set()
    for entry in data["fields"]:
        one = _field(entry)
        if one.id in fields:
            raise ValueError(f"fields.yaml: id {one.id} stands twice")
        for name in [one.pdf, one.note, *(choice.pdf for choice in one.choices)]:
            if name is None:
                continue
            if name in names:
                raise ValueError(f"fields.yaml: PDF field {name} stands twice")
            names.add(name)
        fields[one.id] = one
    head = data["edition"]
    return Edition(
        form=head["form"], name=str(head["name"]), title=head["title"], notice=head["notice"],
        source=head["source"], blank=head["blank"], valid_from=str(head["valid_from"]), fields=fields,
    )


def _field(entry: dict) -> Field:
    kind = entry["type"]
    choices = entry.get("choices", [])
    if kind in ("yesno", "yesnounknown"):
        choices = YES_NO + ([NOT_KNOWN] if kind == "yesnounknown" else [])
    return Field(
        pdf=entry["pdf"], id=str(entry["id"]), type=kind, label=entry["label"], note=entry.get("note"),
        choices=tuple(Choice(c["value"], c["label"], c.get("pdf")) for c in choices),
    )
