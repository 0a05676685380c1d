"""French ways of writing numbers, dates, hours and money."""
import datetime as dt
import unicodedata

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_UNITS = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf").split()
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}


def words(n):
    """Numbers below 100 and the years 2000-2099, which is all that dates and hours need."""
    if n >= 2000:
        return "deux mille" + (" " + words(n - 2000) if n > 2000 else "")
    if n < 20:
        return _UNITS[n]
    tens, unit = divmod(n, 10)
    if unit == 0:
        return _TENS[tens]
    return _TENS[tens] + (" et un" if unit == 1 else "-" + _UNITS[unit])


def day_month(d):
    return f"{'1er' if d.day == 1 else d.day} {MONTHS[d.month - 1]}"


def long(d):
    return f"{day_month(d)} {d.year}"


def weekday(d):
    return f"{DAYS[d.weekday()]} {long(d)}"


def figures(d, sep="/"):
    return d.strftime(f"%d{sep}%m{sep}%Y")


def day_words(d):
    return ("premier" if d.day == 1 else words(d.day)) + " " + MONTHS[d.month - 1]


def all_words(d):
    return f"{words(d.year)} et le {day_words(d)}"


def date_forms(d):
    """Every form in which a sheet of this package may print a date (used by the self test)."""
    if d.year < 2000:
        return [long(d), figures(d), figures(d, ".")]
    return [long(d), figures(d), figures(d, "."), figures(d, "-"), d.strftime("%d/%m/%y"), all_words(d),
            f"{words(d.year)} le {day_words(d)}", f"le {day_words(d)} {words(d.year)}", f"{words(d.year)} et le {day_month(d)}",
            f"{d.day:02d} {MONTHS[d.month - 1]} {d.year}"]


def hour_forms(h):
    hh, mm = h.split(":")
    n = int(hh)
    tail = "" if mm == "00" else mm
    return [f"{n}h{mm}", f"{hh}h{mm}", f"{hh}:{mm}", f"{n} heures {tail}".strip(), f"{n} H {mm}",
            f"{words(n)} heures" + ("" if mm == "00" else " " + words(int(mm)))]


def amount(x, style=0):
    """1 234,56 € / 1.234,56 € / 1 234,56 EUR / 1234,56 € / 1 234,56 euros"""
    cents = round(abs(x) * 100)
    whole = f"{cents // 100:,}".replace(",", {1: ".", 3: ""}.get(style, "\u00a0"))
    unit = {2: "EUR", 4: "euros"}.get(style, "€")
    return f"{'- ' if x < 0 else ''}{whole},{cents % 100:02d}\u00a0{unit}"


def of(town):
    """« de » with its elision: de Nîmes, d'Amiens."""
    return ("d'" if plain(town)[0] in "aeiouy" else "de ") + town


def plain(s):
    """Lower case, no accents, only letters and digits with single blanks: the base of every comparison."""
    s = unicodedata.normalize("NFD", str(s).lower().replace("œ", "oe").replace("æ", "ae").replace("’", "'"))
    return " ".join("".join(c if c.isalnum() else " " for c in s if not unicodedata.combining(c)).split())


def shift(d, days):
    """A later day that is never a Sunday, as no act is served on that day."""
    r = d + dt.timedelta(days=days)
    return r + dt.timedelta(days=1) if r.weekday() == 6 else r


def working(d, days):
    r = shift(d, days)
    return r + dt.timedelta(days=2) if r.weekday() == 5 else r
