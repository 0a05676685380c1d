"""The same measures as RiskMeasures, written apart from it: reads tables as JSON on standard input, writes the measures."""
import json
import sys
from collections import Counter, defaultdict
from fractions import Fraction


def measure(table):
    records, population, threshold = table["records"], table["population"], table["threshold"]
    classes = defaultdict(list)
    for quasi, sensitive in records:
        classes[quasi].append(sensitive)
    everybody = Counter(population)
    n = len(records)
    sizes = [len(members) for members in classes.values()]
    wider = [max(everybody[quasi], len(members)) for quasi, members in classes.items()]
    marketer = sum(Fraction(len(members), max(everybody[quasi], len(members))) for quasi, members in classes.items()) / n
    return {
        "k": min(sizes), "l": min(len(set(members)) for members in classes.values()), "classes": len(classes),
        "unique": float(Fraction(sum(1 for size in sizes if size == 1), n)),
        "prosecutorMaximum": float(Fraction(1, min(sizes))),
        "prosecutorMean": float(Fraction(len(classes), n)),
        "prosecutorAbove": float(Fraction(sum(size for size in sizes if Fraction(1, size) > Fraction(1, threshold)), n)),
        "journalistMaximum": float(Fraction(1, min(wider))),
        "journalistMean": float(max(Fraction(len(classes), sum(wider)), marketer)),
        "marketer": float(marketer),
    }


json.dump([measure(table) for table in json.load(sys.stdin)], sys.stdout)
