"""French typography: numbers, dates, hours and amounts in the shapes that court papers use."""
import datetime as dt

UNITS = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
         "dix-sept dix-huit dix-neuf").split()
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
MONTHS = ["", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
          "novembre", "décembre"]
DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
NBSP = "\u00a0"


def below_hundred(n):
    if n < 20:
        return UNITS[n]
    ten, unit = divmod(n, 10)
    if ten in (7, 9):
        ten, unit = ten - 1, unit + 10
    if unit == 0:
        return "quatre-vingts" if ten == 8 else TENS[ten]
    if unit in (1, 11) and ten != 8:
        return f"{TENS[ten]} et {UNITS[unit]}"
    return f"{TENS[ten]}-{UNITS[unit]}"


def number_words(n):
    """Whole number in letters, 0 to 999 999."""
    if n < 100:
        return below_hundred(n)
    if n < 1000:
        hundred, rest = divmod(n, 100)
        head = "cent" if hundred == 1 else UNITS[hundred] + (" cents" if not rest else " cent")
        return head if not rest else f"{head} {below_hundred(rest)}"
    thousand, rest = divmod(n, 1000)
    head = "mille" if thousand == 1 else number_words(thousand).replace("cents", "cent").replace("vingts", "vingt") + " mille"
    return head if not rest else f"{head} {number_words(rest)}"


def money_words(cents):
    euros, rest = divmod(cents, 100)
    text = number_words(euros) + (" euro" if euros < 2 else " euros")
    return text + (f" et {number_words(rest)} centime{'s' if rest > 1 else ''}" if rest else "")


def grouped(n, separator):
    digits = str(n)
    parts = []
    while digits:
        parts.insert(0, digits[-3:])
        digits = digits[:-3]
    return separator.join(parts)


MONEY_STYLES = ["nbsp", "space", "dot", "glued", "eur", "euros", "long"]


def money(cents, style="nbsp"):
    """Amount in cents as printed text. Ledgers of some agencies write a dot as decimal mark: style `point`."""
    sign = "-" if cents < 0 else ""
    euros, rest = divmod(abs(cents), 100)
    if style == "nbsp":
        return f"{sign}{grouped(euros, NBSP)},{rest:02d}{NBSP}€"
    if style == "space":
        return f"{sign}{grouped(euros, ' ')},{rest:02d} €"
    if style == "dot":
        return f"{sign}{grouped(euros, '.')},{rest:02d} euros"
    if style == "glued":
        return f"{sign}{euros},{rest:02d}€"
    if style == "eur":
        return f"{sign}{euros},{rest:02d} EUR"
    if style == "euros":
        return f"{sign}{grouped(euros, NBSP)},{rest:02d} euros"
    if style == "long":
        return f"{sign}{grouped(euros, NBSP)} € {rest:02d}"
    if style == "bare":
        return f"{sign}{grouped(euros, NBSP)},{rest:02d}"
    if style == "plain":
        return f"{sign}{euros},{rest:02d}"
    if style == "point":
        return f"{sign}{euros}.{rest:02d}"
    if style == "thousand-point":
        return f"{sign}{grouped(euros, ',')}.{rest:02d}"
    raise ValueError(style)


DATE_STYLES = ["slash", "long", "dots", "dashes", "slash2"]


def date(d, style="slash"):
    if style == "slash":
        return f"{d.day:02d}/{d.month:02d}/{d.year}"
    if style == "dots":
        return f"{d.day:02d}.{d.month:02d}.{d.year}"
    if style == "dashes":
        return f"{d.day:02d}-{d.month:02d}-{d.year}"
    if style == "slash2":
        return f"{d.day:02d}/{d.month:02d}/{d.year % 100:02d}"
    if style == "long":
        return f"{'1er' if d.day == 1 else d.day} {MONTHS[d.month]} {d.year}"
    if style == "weekday":
        return f"{DAYS[d.weekday()]} {date(d, 'long')}"
    if style == "words":
        return f"{day_words(d)} {MONTHS[d.month]} {year_words(d.year)}"
    raise ValueError(style)


def day_words(d):
    return "premier" if d.day == 1 else number_words(d.day)


def year_words(year, old="mille"):
    rest = year % 1000
    return f"deux {old}" + (f" {number_words(rest)}" if rest else "")


HOUR_STYLES = ["spaced", "glued", "colon", "upper", "words"]


def hour(h, m, style="spaced"):
    if style == "spaced":
        return f"{h}{NBSP}h{NBSP}{m:02d}" if m else f"{h}{NBSP}h"
    if style == "glued":
        return f"{h}h{m:02d}" if m else f"{h}h"
    if style == "colon":
        return f"{h:02d}:{m:02d}"
    if style == "upper":
        return f"{h:02d}H{m:02d}"
    if style == "words":
        return f"{number_words(h)} heures" + (f" {number_words(m)}" if m else "")
    raise ValueError(style)


def of(name):
    """« de Lyon », « d'Alès », « du Mans »."""
    if name.startswith("Le "):
        return "du " + name[3:]
    if name.startswith("Les "):
        return "des " + name[4:]
    return ("d'" if name[0] in "AEÉÈIOUYaeéiouyÎ" else "de ") + name


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def holiday(d):
    """Public holidays of metropolitan France (code du travail, art. L. 3133-1)."""
    e = easter(d.year)
    return (d.month, d.day) in {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)} or d in {
        e + dt.timedelta(1), e + dt.timedelta(39), e + dt.timedelta(50)}


def working_day(d, step=1, saturday=False):
    """First day on or after (step=1) or before (step=-1) d on which a court sits or a bailiff serves."""
    while d.weekday() > (5 if saturday else 4) or holiday(d):
        d += dt.timedelta(step)
    return d


def add_months(d, n):
    y, m = divmod(d.year * 12 + d.month - 1 + n, 12)
    for day in range(d.day, 27, -1):
        try:
            return dt.date(y, m + 1, day)
        except ValueError:
            continue
    return dt.date(y, m + 1, min(d.day, 28))
