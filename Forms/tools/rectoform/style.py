"""Measures (points), colours and fonts of the printed form."""

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT, RIGHT = 34.0, PAGE_WIDTH - 34.0
WIDTH = RIGHT - LEFT
TOP, BOTTOM = PAGE_HEIGHT - 30.0, 46.0

INK = HexColor("#14213D")
TEXT = HexColor("#1B1B1B")
MUTED = HexColor("#4A4F57")
FILL = HexColor("#EEF2F8")
RULE = HexColor("#5B6B86")
HAIRLINE = HexColor("#B8C2D3")
BAND = HexColor("#DDE5F0")
WHITE = HexColor("#FFFFFF")

REGULAR, BOLD, ITALIC = "Form", "Form-Bold", "Form-Italic"

BOX = 8.0          # side of a box to tick
FIELD = 15.0       # height of a one-line field
LABEL = 7.2        # size of a label above its field
BODY = 7.8         # size of the questions and of the options
GUTTER = 9.0       # between two fields of one row
