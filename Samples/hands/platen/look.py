"""The visual habits of an office: typeface, size, money style, stamp, pen. Same office, same look."""
from dataclasses import dataclass
import random

SERIF = ["Liberation Serif", "Charis SIL", "Caladea", "Vollkorn", "PT Serif", "Noto Serif", "Gentium", "DejaVu Serif", "Old Standard TT", "Dustismo Roman"]
SANS = ["Liberation Sans", "Carlito", "Lato", "Open Sans", "PT Sans", "Karla", "DejaVu Sans", "Roboto", "Noto Sans", "Liberation Sans Narrow", "Tuffy", "Roboto Condensed"]
TYPE = ["Liberation Mono", "FreeMono", "PT Mono", "DejaVu Sans Mono"]
INK = ["#1d2f5f", "#5a1020", "#222", "#0c4a3e", "#444", "#6b4a00"]

BASE = """
*{box-sizing:border-box} body{margin:0;font-kerning:none;font-variant-ligatures:none;text-align:justify;line-height:1.28}
p{margin:.45em 0} table{border-collapse:collapse;width:100%} td,th{text-align:left;vertical-align:top;padding:2px 5px}
.r{text-align:right;white-space:nowrap} .c{text-align:center} .g td,.g th{border:1px solid #333} .u td{border-bottom:1px dotted #555}
.box{border:1.2px solid #222;padding:6px 9px;margin:.6em 0} .new{break-before:page} .keep{break-inside:avoid} tr{break-inside:avoid}
.ink{vertical-align:-6px} .sig{display:block;margin-left:auto} .small{font-size:84%} .tiny{font-size:74%} .cols{column-count:2;column-gap:7mm}
.stamp{display:inline-block;color:#24348f;border:2px solid #24348f;padding:2px 8px;transform:rotate(-4deg);font-family:"Liberation Sans";font-weight:bold}
h1,h2,h3{margin:.5em 0;line-height:1.15} h1{font-size:150%} h2{font-size:118%} h3{font-size:103%} .flex{display:flex;justify-content:space-between;gap:8mm}
.nb,.em{white-space:nowrap} .side .em{font-size:76%} .left{text-align:left} .u1{text-decoration:underline} ul{margin:.3em 0;padding-left:1.4em} li{margin:.25em 0}
.lead{display:flex;gap:4px} .lead i{flex:1;border-bottom:1px dotted #333;margin-bottom:3px} .no td,.no th{border:0}
"""


@dataclass
class Look:
    font: str
    head: str
    size: float
    ink: str
    money: int
    hand: int
    colour: bool

    def page(self, css, body):
        base = f'body{{font-family:"{self.font}","Liberation Serif";font-size:{self.size}pt;text-align:{"left" if self.font in TYPE else "justify"}}} h1,h2,h3,.hd{{font-family:"{self.head}"}}'
        return f'<!doctype html><html lang="fr"><meta charset="utf-8"><style>@page{{size:A4;margin:17mm 18mm 18mm 20mm}}{BASE}{base}{css}</style><body>{body}</body></html>'


def look(key, kind=None):
    """kind: serif, sans, type or None for either of the first two."""
    rng = random.Random(f"look/{key}")
    pool = {"serif": SERIF, "sans": SANS, "type": TYPE}.get(kind) or rng.choice([SERIF, SANS])
    font = rng.choice(pool)
    head = font if rng.random() < .6 else rng.choice(SANS)
    return Look(font, font if kind == "type" else head, rng.choice([9, 9.5, 10, 10, 10.5, 11, 11.5]), rng.choice(INK), rng.choice([0, 0, 1, 2, 3, 4]),
                rng.randint(0, 5), rng.random() < .6)
