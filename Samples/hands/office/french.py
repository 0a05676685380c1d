"""Numbers, dates and sums of money the way French clerks write them."""
from datetime import date

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
UNITS = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
         "dix-sept dix-huit dix-neuf").split()
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}


def _below_hundred(n):
    if n < 20:
        return UNITS[n]
    ten, unit = divmod(n, 10)
    if ten in (7, 9):
        ten, unit = ten - 1, unit + 10
    if unit == 0:
        return TENS[ten] + ("s" if ten == 8 else "")
    return f"{TENS[ten]} et {UNITS[unit]}" if unit in (1, 11) and ten != 8 else f"{TENS[ten]}-{UNITS[unit]}"


def number(n):
    """Cardinal number in words (0 to 999 999)."""
    if n < 100:
        return _below_hundred(n)
    if n < 1000:
        hundred, rest = divmod(n, 100)
        head = "cent" if hundred == 1 else UNITS[hundred] + (" cents" if rest == 0 else " cent")
        return head + (" " + _below_hundred(rest) if rest else "")
    thousand, rest = divmod(n, 1000)
    head = "mille" if thousand == 1 else number(thousand).replace("cents", "cent").replace("vingts", "vingt") + " mille"
    return head + (" " + number(rest) if rest else "")


def day_words(d):
    return "premier" if d.day == 1 else number(d.day)


def date_in(d: date, form):
    """One date in one of the printed forms; `form` names the habit of the typist."""
    first = "1er" if d.day == 1 else str(d.day)
    return {"slash": f"{d:%d/%m/%Y}", "dot": f"{d:%d.%m.%Y}", "long": f"{first} {MONTHS[d.month - 1]} {d.year}",
            "short": f"{d:%d}-{d:%m}-{d.year}", "padded": f"{d:%d} {MONTHS[d.month - 1]} {d.year}",
            "day": f"{DAYS[d.weekday()]} {first} {MONTHS[d.month - 1]} {d.year}",
            "caps": f"{first} {MONTHS[d.month - 1]} {d.year}".upper(),
            "words": f"{day_words(d)} {MONTHS[d.month - 1]} {number(d.year)}"}[form]


def money(v, form):
    """One amount in one of the printed forms."""
    cents = round(v * 100)
    whole, cent = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    def group(sep):
        return sign + f"{whole:,}".replace(",", sep)
    return {"nbsp": f"{group(chr(160))},{cent:02d}\u00a0€", "thin": f"{group(chr(0x202f))},{cent:02d}\u00a0€",
            "dot": f"{group('.')},{cent:02d}\u00a0euros", "eur": f"{group('')},{cent:02d}\u00a0EUR",
            "euros": f"{group(chr(160))},{cent:02d}\u00a0euros", "glued": f"{group('')},{cent:02d}€",
            "bare": f"{group(chr(160))},{cent:02d}", "point": f"{group('')}.{cent:02d}"}[form]


def money_words(v):
    whole, cent = divmod(round(v * 100), 100)
    return f"{number(whole)} euro{'s' if whole > 1 else ''}" + (f" et {number(cent)} centime{'s' if cent > 1 else ''}" if cent else "")


def of(name):
    """`de Nîmes`, `d'Alès`, `du Mans`."""
    if name.startswith("Le "):
        return "du " + name[3:]
    return ("d'" if name[0] in "AEIOUYÉÈH" else "de ") + name


def join_and(parts):
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " et " + parts[-1]
