"""House style: type, margins, habits of writing dates and sums. A layout names its possible choices, the office settles them."""

from dataclasses import dataclass


@dataclass
class Look:
    face: str = "times"
    size: float = 10.5
    lead: float = 1.18
    skip: float = 0.45
    left: float = 22
    right: float = 20
    top: float = 18
    low: float = 20
    align: str = "J"
    hyphen: bool = False
    money: str = "nb"
    date: str = "long"
    order: str = "first"  # first names first, or surname first
    short: bool = False  # M. / Mme rather than Monsieur / Madame
    caps: bool = True  # towns in capitals


def settle(rng, **choices):
    """Pick one value of every list; plain values stay."""
    return Look(**{k: (rng.choice(v) if isinstance(v, list) else v) for k, v in choices.items()})
