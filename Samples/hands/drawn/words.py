"""French ways of writing numbers, dates, hours and amounts; also how to find them again in a text."""
import re
import unicodedata
from datetime import date

MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
_UNITS = ('zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept '
          'dix-huit dix-neuf').split()
_TENS = {2: 'vingt', 3: 'trente', 4: 'quarante', 5: 'cinquante', 6: 'soixante', 8: 'quatre-vingt'}


def _below_hundred(n):
    if n < 20:
        return _UNITS[n]
    tens, unit = divmod(n, 10)
    if tens in (7, 9):
        tens, unit = tens - 1, unit + 10
    link = ' et ' if unit in (1, 11) and tens != 8 else '-'
    if unit == 0:
        return _TENS[tens] + ('s' if tens == 8 else '')
    return _TENS[tens] + link + _UNITS[unit]


def number(n):
    """Whole number below a million in French words."""
    if n >= 1000:
        head, rest = divmod(n, 1000)
        lead = 'mille' if head == 1 else number(head).replace('quatre-vingts', 'quatre-vingt') + ' mille'
        return lead + (' ' + number(rest) if rest else '')
    if n >= 100:
        head, rest = divmod(n, 100)
        lead = 'cent' if head == 1 else _UNITS[head] + ' cent' + ('' if rest else 's')
        return lead + (' ' + _below_hundred(rest) if rest else '')
    return _below_hundred(n)


def day_word(n):
    return 'premier' if n == 1 else number(n)


def date_as(d, form):
    """One printed form of a date."""
    day = '1er' if d.day == 1 else str(d.day)
    month = MONTHS[d.month - 1]
    if form == 'slash':
        return d.strftime('%d/%m/%Y')
    if form == 'dot':
        return d.strftime('%d.%m.%Y')
    if form == 'dash':
        return d.strftime('%d-%m-%Y')
    if form == 'long':
        return f'{day} {month} {d.year}'
    if form == 'weekday':
        return f'{DAYS[d.weekday()]} {day} {month} {d.year}'
    if form == 'caps':
        return f'{day} {month} {d.year}'.upper()
    if form == 'words':
        return f'{day_word(d.day)} {month} {number(d.year)}'
    if form == 'act':
        return f"L'AN {number(d.year)} ET LE {day_word(d.day)} {month}".upper()
    if form == 'act_mil':
        return f"L'an {number(d.year).replace('mille', 'mil')}, le {day_word(d.day)} {month}".replace('-', ' ')
    raise ValueError(form)


DATE_FORMS = ('slash', 'dot', 'dash', 'long', 'words', 'act', 'act_mil')


def money(cents, style):
    """Amount in one of the printed styles of bailiff, agency and lawyer software."""
    sign = '-' if cents < 0 else ''
    euros, rest = divmod(abs(cents), 100)
    grouped = f'{euros:,}'
    return sign + {
        'fr': f"{grouped.replace(',', chr(160))},{rest:02d}\u00a0€",
        'dot': f"{grouped.replace(',', '.')},{rest:02d}\u00a0€",
        'plain': f'{euros},{rest:02d}\u00a0€',
        'eur': f"{grouped.replace(',', chr(160))},{rest:02d}\u00a0EUR",
        'euros': f"{grouped.replace(',', chr(160))},{rest:02d} euros",
        'bare': f"{grouped.replace(',', chr(160))},{rest:02d}",
        'point': f'{euros}.{rest:02d}',
        'split': f"{grouped.replace(',', chr(160))} € {rest:02d}",
    }[style]


def money_words(cents):
    euros, rest = divmod(cents, 100)
    tail = f' et {number(rest)} centime{"s" if rest > 1 else ""}' if rest else ''
    return f'{number(euros)} euros{tail}'


def hour_as(h, m, form):
    if form == 'h':
        return f'{h}h{m:02d}' if m or h < 10 else f'{h}h00'
    if form == 'spaced':
        return f'{h} h {m:02d}'
    if form == 'colon':
        return f'{h:02d}:{m:02d}'
    if form == 'heures':
        return f'{h} heures {m:02d}' if m else f'{h} heures'
    return f'{number(h)} heures' + (f' {number(m)}' if m else '')


def squash(text):
    """Letters and digits only, no accents: the form in which texts are compared."""
    text = str(text).lower().replace('œ', 'oe').replace('æ', 'ae')
    text = unicodedata.normalize('NFD', text)
    return re.sub(r'[^a-z0-9]', '', ''.join(c for c in text if not unicodedata.combining(c)))


def has_date(iso, squashed):
    d = date.fromisoformat(iso)
    return any(squash(date_as(d, form)) in squashed for form in DATE_FORMS)


def has_money(value, text):
    euros, rest = divmod(int(round(value * 100)), 100)
    digits = r'[ .\u00a0\u202f]?'.join(f'{euros:,}'.split(','))
    if re.search(rf'(?<!\d){digits}(?:[.,]{rest:02d}| € {rest:02d})(?!\d)', text):
        return True
    return squash(money_words(euros * 100 + rest)) in squash(text) or (not rest and bool(re.search(rf'(?<!\d){digits} (?:€|euros|EUR)', text)))


def has_hour(hhmm, text):
    h, m = (int(x) for x in hhmm.split(':'))
    return any(squash(hour_as(h, m, f)) in squash(text) for f in ('h', 'spaced', 'colon', 'heures', 'words'))
