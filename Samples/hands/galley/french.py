"""How French clerks write numbers, sums, dates and hours."""
UNITS = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
         "dix-sept dix-huit dix-neuf").split()
TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"]
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
NBSP, THIN = "\u00a0", "\u202f"


def _below_hundred(n):
    if n < 20:
        return UNITS[n]
    ten, unit = divmod(n, 10)
    if ten in (7, 9):
        unit += 10
    if unit == 0:
        return TENS[ten] + ("s" if ten == 8 else "")
    link = " et " if unit in (1, 11) and ten < 8 else "-"
    return TENS[ten] + link + UNITS[unit]


def words(n):
    """The number in letters, traditional spelling."""
    if n < 100:
        return _below_hundred(n)
    if n < 1000:
        hundred, rest = divmod(n, 100)
        head = "cent" if hundred == 1 else UNITS[hundred] + " cent" + ("s" if not rest else "")
        return head + (" " + words(rest) if rest else "")
    thousand, rest = divmod(n, 1000)
    head = "mille" if thousand == 1 else words(thousand).rstrip("s" if thousand % 100 in (80,) or thousand % 100 == 0 else "") + " mille"
    return head + (" " + words(rest) if rest else "")


def sum_in_words(value):
    euros, cents = divmod(round(value * 100), 100)
    text = words(euros) + (" euro" if euros < 2 else " euros")
    return text + (f" et {words(cents)} centime{'s' if cents > 1 else ''}" if cents else "")


def grouped(value, sep=NBSP, mark=","):
    """1 234,56 with the chosen thousands separator and decimal mark."""
    return f"{value:,.2f}".replace(",", "\0").replace(".", mark).replace("\0", sep)


MONEY = {
    "euro": lambda v: grouped(v) + NBSP + "€", "thin": lambda v: grouped(v, THIN) + NBSP + "€",
    "dots": lambda v: grouped(v, ".") + NBSP + "euros", "plain": lambda v: f"{v:.2f}".replace(".", ",") + NBSP + "EUR",
    "cents": lambda v: f"{grouped(int(v))[:-3]}{NBSP}€{NBSP}{round(v * 100) % 100:02d}",
    "bare": lambda v: grouped(v), "euros": lambda v: grouped(v) + NBSP + "euros",
    "point": lambda v: f"{v:.2f}", "letters": lambda v: f"{sum_in_words(v)} ({grouped(v)}{NBSP}€)",
}


def first(n):
    return "1er" if n == 1 else str(n)


def long_date(d, day=False):
    return (DAYS[d.weekday()] + " " if day else "") + f"{first(d.day)} {MONTHS[d.month - 1]} {d.year}"


def day_in_words(d):
    return ("premier" if d.day == 1 else words(d.day)) + " " + MONTHS[d.month - 1]


def year_in_words(year, mil=False):
    if year < 2000:
        return f"{'mil' if mil else 'mille'} neuf cent {words(year - 1900)}"
    rest = year - 2000
    if not rest:
        return "deux mil" if mil else "deux mille"
    return f"deux {'mil' if mil else 'mille'} {words(rest)}"


DATE = {
    "long": long_date, "day": lambda d: long_date(d, True), "num": lambda d: f"{d:%d/%m/%Y}", "dot": lambda d: f"{d:%d.%m.%Y}",
    "dash": lambda d: f"{d:%d-%m-%Y}", "LONG": lambda d: long_date(d).upper(),
    "words": lambda d: f"{day_in_words(d)} {year_in_words(d.year)}",
    "WORDS": lambda d: f"L'AN {year_in_words(d.year, d.year % 2).upper()} ET LE {day_in_words(d).upper()}",
    "Words": lambda d: f"L'an {year_in_words(d.year)}, le {day_in_words(d)}",
}
HOUR = {
    "h": lambda h, m: f"{h}h{m:02d}" if m else f"{h}h", "h00": lambda h, m: f"{h} h {m:02d}", "colon": lambda h, m: f"{h:02d}:{m:02d}",
    "H": lambda h, m: f"{h:02d}H{m:02d}", "words": lambda h, m: words(h) + " heures" + (" " + words(m) if m else ""),
    "heures": lambda h, m: f"{h} heures" + (f" {m:02d}" if m else ""),
}


def elide(word):
    """de / d' before a name."""
    return ("d'" if word[0].lower() in "aeiouyéèêâîôh" else "de ") + word
