"""French numbers, dates and amounts, in every form that offices print."""
import datetime as dt

UNITS = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
         "dix-sept dix-huit dix-neuf").split()
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()


def _below_hundred(n):
    if n < 20:
        return UNITS[n]
    ten, unit = divmod(n, 10)
    if ten in (7, 9):
        link = " et " if n == 71 else "-"
        return TENS[ten - 1] + link + UNITS[10 + unit]
    if unit == 0:
        return TENS[ten] + ("s" if ten == 8 else "")
    return TENS[ten] + (" et " if unit == 1 and ten != 8 else "-") + UNITS[unit]


def number(n):
    """A whole number below one million in words."""
    if n >= 1000:
        head, rest = divmod(n, 1000)
        lead = "mille" if head == 1 else number(head).rstrip("s") + " mille"
        return lead + (" " + number(rest) if rest else "")
    if n >= 100:
        head, rest = divmod(n, 100)
        lead = "cent" if head == 1 else UNITS[head] + " cent" + ("s" if not rest else "")
        return lead + (" " + _below_hundred(rest) if rest else "")
    return _below_hundred(n)


def euros_in_words(cents):
    whole, rest = divmod(cents, 100)
    text = number(whole) + (" euros" if whole > 1 else " euro")
    return text + (f" et {number(rest)} centimes" if rest > 1 else "")


def money(cents, style="nbsp"):
    """An amount in cents as one of the usual figures; the style is an office habit."""
    sign, cents = ("-" if cents < 0 else ""), abs(cents)
    whole, rest = divmod(cents, 100)
    grouped = f"{whole:,}"
    forms = {
        "nbsp": grouped.replace(",", "\u00a0") + f",{rest:02d}\u00a0€",
        "thin": grouped.replace(",", "\u202f") + f",{rest:02d}\u00a0€",
        "plain": f"{whole},{rest:02d}\u00a0€",
        "dot": grouped.replace(",", ".") + f",{rest:02d}\u00a0euros",
        "eur": grouped.replace(",", " ") + f",{rest:02d} EUR",
        "euros": f"{whole},{rest:02d} euros",
        "mid": grouped.replace(",", "\u00a0") + f"\u00a0€\u00a0{rest:02d}",
        "bare": grouped.replace(",", " ") + f",{rest:02d}",
        "point": f"{whole}.{rest:02d}",
    }
    return sign + forms[style]


MONEY_STYLES = ("nbsp", "thin", "plain", "dot", "eur", "euros", "mid", "bare", "point")


def day_number(d):
    return "1er" if d.day == 1 else str(d.day)


def date(d, style="long"):
    """A date in one of the usual forms."""
    long = f"{day_number(d)} {MONTHS[d.month - 1]} {d.year}"
    return {
        "long": long,
        "weekday": f"{DAYS[d.weekday()]} {long}",
        "slash": d.strftime("%d/%m/%Y"),
        "dot": d.strftime("%d.%m.%Y"),
        "dash": d.strftime("%d-%m-%Y"),
        "upper": long.upper(),
        "words": f"{day_words(d)} {year_words(d)}",
    }[style]


DATE_STYLES = ("long", "weekday", "slash", "dot", "dash", "upper", "words")


def day_words(d):
    return ("premier" if d.day == 1 else number(d.day)) + " " + MONTHS[d.month - 1]


def year_words(d):
    return number(d.year)


def hour(hm, style="h"):
    """An hour such as (9, 30) in the forms courts print."""
    h, m = hm
    words = number(h).replace("un", "une") + " heures" + (f" {number(m)}" if m else "")
    return {"h": f"{h}h{m:02d}", "spaced": f"{h} h {m:02d}", "colon": f"{h:02d}:{m:02d}",
            "long": f"{h} heures" + (f" {m:02d}" if m else ""), "H": f"{h:02d}H{m:02d}", "words": words}[style]


HOUR_STYLES = ("h", "spaced", "colon", "long", "H", "words")


def siren(rng):
    """Nine digits with a right Luhn key."""
    digits = [rng.choice((3, 4, 5, 7, 8, 9))] + [rng.randrange(10) for _ in range(7)]
    total = 0
    for place, digit in enumerate(reversed(digits)):
        double = digit * 2 if place % 2 == 0 else digit
        total += double - 9 if double > 9 else double
    text = "".join(map(str, digits)) + str(-total % 10)
    return f"{text[:3]} {text[3:6]} {text[6:]}"


def add_months(d, n):
    month = d.month - 1 + n
    year, month = d.year + month // 12, month % 12 + 1
    last = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(d.day, last))


def working_day(d):
    """The same or next day that is no week-end and no fixed public holiday (no act is served then)."""
    fixed = {(1, 1), (1, 5), (8, 5), (14, 7), (15, 8), (1, 11), (11, 11), (25, 12)}
    while d.weekday() > 4 or (d.day, d.month) in fixed:
        d += dt.timedelta(days=1)
    return d


def elide(preposition, word):
    """"de Nîmes" but "d'Alès"; "du Mans" for towns with an article."""
    if preposition == "de" and word.startswith("Le "):
        return "du " + word[3:]
    return f"d'{word}" if preposition == "de" and word[0] in "AÀÂEÉÈÊIÎOÔUYHaeéiouh" else f"{preposition} {word}"
