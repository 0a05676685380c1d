"""Numbers, dates, hours and sums of money the way French offices write them."""

from datetime import date

UNITS = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize " "dix-sept dix-huit dix-neuf").split()
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
MONTHS = ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre").split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
NB = "\u00a0"


def _below_hundred(n):
    if n < 20:
        return UNITS[n]
    ten, unit = divmod(n, 10)
    if ten in (7, 9):  # soixante-dix, quatre-vingt-dix
        ten, unit = ten - 1, unit + 10
    if unit == 0:
        return TENS[ten] + ("s" if ten == 8 else "")
    joint = " et " if unit in (1, 11) and ten != 8 else "-"
    return TENS[ten] + joint + UNITS[unit]


def words(n):
    """A whole number below one million in words."""
    if n >= 1000:
        head, rest = divmod(n, 1000)
        text = "mille" if head == 1 else words(head).replace("vingts", "vingt").replace("cents", "cent") + " mille"
        return text + (" " + words(rest) if rest else "")
    if n >= 100:
        head, rest = divmod(n, 100)
        text = "cent" if head == 1 else UNITS[head] + " cent" + ("s" if rest == 0 else "")
        return text + (" " + words(rest) if rest else "")
    return _below_hundred(n)


def grouped(n, sep):
    return f"{n:,}".replace(",", sep)


def money(cents, style="nb"):
    """A sum in one of the house styles; `style` names the habit of the office."""
    euros, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    forms = {
        "nb": f"{grouped(euros, NB)},{rest:02d}{NB}€",
        "dot": f"{grouped(euros, '.')},{rest:02d}{NB}€",
        "eur": f"{grouped(euros, NB)},{rest:02d}{NB}EUR",
        "euros": f"{grouped(euros, NB)},{rest:02d} euros",
        "tight": f"{euros},{rest:02d}€",
        "bare": f"{grouped(euros, NB)},{rest:02d}",
        "plain": f"{euros},{rest:02d}",
        "mid": f"{grouped(euros, NB)}{NB}€{NB}{rest:02d}",
    }
    return sign + forms[style]


def money_words(cents):
    euros, rest = divmod(cents, 100)
    text = words(euros) + (" euro" if euros < 2 else " euros")
    return text + (f" et {words(rest)} centime{'s' if rest > 1 else ''}" if rest else "")


def day_of(d):
    return "1er" if d.day == 1 else str(d.day)


def day_words(d):
    return "premier" if d.day == 1 else words(d.day)


def year_words(d, mil=False):
    text = words(d.year)
    return text.replace("mille", "mil") if mil else text


def on(d, style="long"):
    """A date in one of the house styles."""
    forms = {
        "long": f"{day_of(d)} {MONTHS[d.month - 1]} {d.year}",
        "slash": f"{d:%d/%m/%Y}",
        "dots": f"{d:%d.%m.%Y}",
        "dash": f"{d:%d-%m-%Y}",
        "week": f"{DAYS[d.weekday()]} {day_of(d)} {MONTHS[d.month - 1]} {d.year}",
        "WEEK": f"{DAYS[d.weekday()]} {day_of(d)} {MONTHS[d.month - 1]} {d.year}".upper(),
        "CAPS": f"{day_of(d)} {MONTHS[d.month - 1]} {d.year}".upper(),
        "words": f"{day_words(d)} {MONTHS[d.month - 1]} {year_words(d)}",
        "WORDS": f"{day_words(d)} {MONTHS[d.month - 1]} {year_words(d)}".upper(),
    }
    return forms[style]


def the_year(d, style):
    """The solemn opening of an act."""
    day, month, year = day_words(d), MONTHS[d.month - 1], year_words(d)
    forms = {
        "et_le": f"L'AN {year} ET LE {day} {month}".upper(),
        "le": f"L'an {year}, le {day} {month}",
        "mil": f"L'AN {year_words(d, True)} le {day} {month}".upper(),
        "spaced": f"L'an {year.replace('-', ' ')} et le {day.replace('-', ' ')} {month}",
        "inverse": f"Le {day} {month} {year}",
        "INVERSE": f"LE {day} {month} {year}".upper(),
        "digits": f"LE {DAYS[d.weekday()].upper()} {on(d, 'CAPS')}",
    }
    return forms[style]


def hour(h, m, style="h"):
    forms = {
        "h": f"{h}h{m:02d}",
        "sp": f"{h} h {m:02d}",
        "col": f"{h:02d}:{m:02d}",
        "H": f"{h:02d}H{m:02d}",
        "heures": f"{h} heures" + (f" {m:02d}" if m else ""),
        "words": f"{words(h)} heures" + (f" {words(m)}" if m else ""),
    }
    return forms[style]


def add_months(d, n):
    year, month = divmod(d.year * 12 + d.month - 1 + n, 12)
    return date(year, month + 1, min(d.day, 28))
