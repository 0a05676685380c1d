"""What a paper says: fields, the very words that say them, and the people named.

A value enters the truth through `put`, which hands back the words to print, so that nothing can be
true of a page without standing on it."""

from .digits import money, on


class Record:
    def __init__(self):
        self.fields, self.forms, self.byhand, self.people, self.extra = {}, {}, [], {}, {}

    def put(self, path, value, form, hand=False):
        """Record `value` under a dotted path (`locataires.0.nom`) and return the words to print."""
        node, keys = self.fields, path.split(".")
        for key, following in zip(keys, keys[1:]):
            key = int(key) if key.isdigit() else key
            fresh = [] if following.isdigit() else {}
            if isinstance(node, list):
                while len(node) <= key:
                    node.append({})
                node = node[key]
            else:
                node = node.setdefault(key, fresh)
        old = node.setdefault(keys[-1], value) if isinstance(node, dict) else value
        if old != value:
            raise ValueError(f"{path}: {old!r} then {value!r}")
        self.forms.setdefault(path, [])
        if form not in self.forms[path]:
            self.forms[path].append(form)
        if hand and keys[0] not in self.byhand:
            self.byhand.append(keys[0])
        return form

    def ask(self, name):
        """Note one of the requests put to the court."""
        asked = self.fields.setdefault("demandes", [])
        if name not in asked:
            asked.append(name)

    def who(self, text, kind):
        """Note a string that names a natural person, for the tests on leaks."""
        self.people.setdefault(text, kind)
        return text

    def m(self, path, cents, style=None):
        """A recorded sum of money, in the house style unless told otherwise."""
        return self.put(path, cents / 100, money(cents, style or self.look.money))

    def d(self, path, day, style=None):
        """A recorded date."""
        return self.put(path, day.isoformat(), on(day, style or self.look.date))

    def cash(self, cents):
        return money(cents, self.look.money)

    def day(self, day):
        return on(day, self.look.date)
