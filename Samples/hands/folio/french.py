"""French numbers, amounts, dates and hours, in the forms that papers print them."""
UNITS = ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
         "dix-neuf").split()
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
MONEY_STYLES = ("space", "nbsp", "dot", "plain", "eur", "split")
DATE_STYLES = ("num", "dots", "long", "long0", "dash", "day", "words")


def words(n):
    """Whole number below 10 000 in words, traditional hyphens."""
    if n < 20:
        return UNITS[n]
    if n < 100:
        ten, unit = divmod(n, 10)
        if ten in (7, 9):
            ten, unit = ten - 1, unit + 10
        if unit == 0:
            return TENS[ten] + ("s" if ten == 8 else "")
        link = " et " if unit in (1, 11) and ten != 8 else "-"
        return TENS[ten] + link + UNITS[unit]
    big, rest = divmod(n, 100 if n < 1000 else 1000)
    name = "cent" if n < 1000 else "mille"
    head = name if big == 1 else f"{words(big)} {name}" + ("s" if name == "cent" and not rest else "")
    return head + (f" {words(rest)}" if rest else "")


def grouped(x, sep=" ", mark=","):
    """1 234,56 with the wished separators."""
    return f"{x:,.2f}".replace(",", "#").replace(".", mark).replace("#", sep)


def money(x, style="space"):
    """An amount in one of the printed styles."""
    euros, cents = divmod(round(abs(x) * 100), 100)
    forms = {"space": grouped(x) + " €", "nbsp": grouped(x, "\u00a0") + "\u00a0€", "dot": grouped(x, ".") + " euros",
             "plain": grouped(x, "") + " €", "eur": grouped(x) + " EUR", "split": f"{grouped(euros)[:-3]} € {cents:02d}",
             "bare": grouped(x), "point": grouped(x, "", ".")}
    return forms[style]


def money_words(x):
    """1 234,56 -> mille deux cent trente-quatre euros et cinquante-six centimes."""
    euros, cents = divmod(round(x * 100), 100)
    return f"{words(euros)} euros" + (f" et {words(cents)} centimes" if cents else "")


def date(d, style="long"):
    """A date in one of the printed styles."""
    first = "1er" if d.day == 1 else str(d.day)
    day_words = "premier" if d.day == 1 else words(d.day)
    forms = {"num": f"{d:%d/%m/%Y}", "dots": f"{d:%d.%m.%Y}", "dash": f"{d:%d-%m-%Y}", "long": f"{first} {MONTHS[d.month-1]} {d.year}",
             "long0": f"{d.day:02d} {MONTHS[d.month-1]} {d.year}", "day": f"{DAYS[d.weekday()]} {first} {MONTHS[d.month-1]} {d.year}",
             "words": f"{day_words} {MONTHS[d.month-1]} {words(d.year)}", "caps": f"{first} {MONTHS[d.month-1].upper()} {d.year}"}
    return forms[style]


def act_line(d, style):
    """Opening date of an act of a bailiff."""
    day = "premier" if d.day == 1 else words(d.day)
    month, year = MONTHS[d.month-1], words(d.year)
    forms = {"caps": f"L'AN {year.upper()} ET LE {day.upper()} {month.upper()}",
             "old": f"L'an {year.replace('deux mille', 'deux mil')}, le {day} {month}", "low": f"L'an {year} et le {day} {month}",
             "nohyphen": f"L'AN {year.upper().replace('-', ' ')}, LE {day.upper().replace('-', ' ')} {month.upper()}",
             "fig": f"Acte du {date(d, 'long')}", "num": f"DATE DE L'ACTE : {date(d, 'num')}", "day": f"Le {date(d, 'day')}"}
    return forms[style]


def hour(hm, style):
    """HH:MM in one of the printed styles."""
    h, m = int(hm[:2]), int(hm[3:])
    spoken = f"{words(h).replace('un', 'une')} heures" + (f" {words(m)}" if m else "")
    return {"h": f"{h}h{m:02d}" if m else f"{h}h", "spaced": f"{h} h {m:02d}", "colon": f"{h:02d}:{m:02d}", "H": f"{h:02d}H{m:02d}",
            "heures": f"{h} heures" + (f" {m:02d}" if m else ""), "words": spoken}[style]
