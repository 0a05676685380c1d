"""A small writer of flat ODT: paragraphs, tabs, tables, frames, columns, footnotes, running heads.

Inline marks in every text: <b> <u> <i> <sc> <sm> <lg> <w> (white gap that ink will fill) <dot> (white and tiny, a place for a tick) <fn>footnote</fn>,
`\\t` a tab, `\\n` a line break, {page} and {pages} the page numbers."""
import re
from contextlib import contextmanager
from xml.sax.saxutils import escape, quoteattr

NS = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in [
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")])
MARK = re.compile(r"(</?(?:b|u|i|sc|sm|lg|w|dot|fn)>|\t|\n|\{page\}|\{pages\})")
SPAN = {"b": 'fo:font-weight="bold"', "i": 'fo:font-style="italic"', "u": 'style:text-underline-style="solid" style:text-underline-width="auto"',
        "sc": 'fo:font-variant="small-caps"', "sm": 'fo:font-size="82%"', "lg": 'fo:font-size="125%"',
        "dot": 'fo:color="#ffffff" fo:font-size="2pt"',
        "w": 'fo:color="#ffffff" style:text-underline-style="dotted" style:text-underline-color="#555555" style:text-underline-width="auto"'}
ALIGN = {"l": "start", "r": "end", "c": "center", "j": "justify"}
FONT_PROPS = 'style:font-name="{0}" fo:font-family="{0}" style:font-family-complex="{0}"'


class Odt:
    """Collects the body of one document; `xml()` gives the whole file."""

    def __init__(self, font="Liberation Serif", size=11, margins=(20, 18, 20, 20), align="j", leading=100, after=1.8, head_font=None):
        self.font, self.size, self.margins, self.align = font, size, margins, align
        self.leading, self.after, self.head_font = leading, after, head_font or font
        self.out, self.styles, self.auto, self.notes = [], {}, [], 0
        self.header, self.footer, self.first_header, self.first_footer = [], [], None, None
        self.started = False

    # -- styles -------------------------------------------------------------------------------------------------
    def _style(self, family, key, body):
        name = self.styles.get((family, key))
        if name is None:
            name = f"{family[0].upper()}{len(self.styles) + 1}"
            self.styles[family, key] = name
            extra = ' style:parent-style-name="Standard"' if family == "paragraph" else ""
            first = ' style:master-page-name="First"' if "first-page" in key else ""
            self.auto.append(f'<style:style style:name="{name}" style:family="{family}"{extra}{first}>{body}</style:style>')
        return name

    def _span(self, marks):
        return self._style("text", marks, f"<style:text-properties {' '.join(SPAN[m] for m in marks)}/>")

    def _para_style(self, o):
        tabs = "".join(f'<style:tab-stop style:position="{pos}mm" style:type="{kind}"{lead}/>' for pos, kind, lead in
                       ((t[0], {"l": "left", "r": "right", "c": "center"}[t[1]], ' style:leader-style="dotted" style:leader-text="."' if len(t) > 2 else "")
                        for t in o.get("tabs", ())))
        border = f'fo:border={quoteattr(o["border"])} fo:padding="{o.get("pad", 1.6)}mm"' if "border" in o else ""
        for side in ("top", "bottom"):
            if side in o:
                border += f' fo:border-{side}={quoteattr(o[side])} fo:padding-{side}="1.2mm"'
        para = (f'<style:paragraph-properties fo:text-align="{ALIGN[o.get("align", self.align)]}" fo:margin-top="{o.get("before", 0)}mm" '
                f'fo:margin-bottom="{o.get("after", self.after)}mm" fo:margin-left="{o.get("left", 0)}mm" fo:margin-right="{o.get("right", 0)}mm" '
                f'fo:text-indent="{o.get("first", 0)}mm" fo:line-height="{o.get("leading", self.leading)}%" style:auto-text-indent="false" '
                f'{border} {"fo:break-before=" + chr(34) + "page" + chr(34) if o.get("brk") else ""} '
                f'{"fo:background-color=" + quoteattr(o["bg"]) if "bg" in o else ""} {"fo:keep-with-next=" + chr(34) + "always" + chr(34) if o.get("keep") else ""} '
                f'fo:orphans="2" fo:widows="2"><style:tab-stops>{tabs}</style:tab-stops></style:paragraph-properties>')
        font = FONT_PROPS.format(o["font"]) if "font" in o else ""
        text = (f'<style:text-properties {font} fo:font-size="{o.get("size", self.size)}pt" fo:letter-spacing="{o.get("space", 0)}pt" '
                f'{"fo:font-weight=" + chr(34) + "bold" + chr(34) if o.get("bold") else ""} {"fo:color=" + quoteattr(o["color"]) if "color" in o else ""}/>')
        key = tuple(sorted((k, tuple(v) if isinstance(v, list) else v) for k, v in o.items() if k != "first_page"))
        return self._style("paragraph", key + (("first-page",) if o.get("first_page") else ()), para + text)

    # -- inline -------------------------------------------------------------------------------------------------
    def _inline(self, text):
        out, marks = [], []
        for piece in MARK.split(text):
            if piece == "<fn>":
                self.notes += 1
                out.append(f'<text:note text:id="n{self.notes}" text:note-class="footnote"><text:note-citation>{self.notes}</text:note-citation>'
                           '<text:note-body><text:p text:style-name="Footnote">')
            elif piece == "</fn>":
                out.append("</text:p></text:note-body></text:note>")
            elif piece.startswith("</") and MARK.fullmatch(piece):
                marks.remove(piece[2:-1])
            elif piece.startswith("<") and MARK.fullmatch(piece):
                marks.append(piece[1:-1])
            elif piece:
                body = {"\t": "<text:tab/>", "\n": "<text:line-break/>", "{page}": "<text:page-number text:select-page=\"current\">1</text:page-number>",
                        "{pages}": "<text:page-count>1</text:page-count>"}.get(piece) or escape(piece)
                out.append(f'<text:span text:style-name="{self._span(tuple(marks))}">{body}</text:span>' if marks else body)
        return "".join(out)

    def _p(self, text, **o):
        if "\n" in text and o.get("align", self.align) == "j":       # a justified line that ends in a line break would be stretched
            o = dict(o, align="l")
        return f'<text:p text:style-name="{self._para_style(o)}">{self._inline(text)}</text:p>'

    # -- blocks -------------------------------------------------------------------------------------------------
    def p(self, text="", **o):
        """One paragraph. The very first one opens the first-page master so that running heads may differ there."""
        if not self.started:
            self.started, o = True, dict(o, first_page=True)
        self.out.append(self._p(text, **o))

    def table(self, rows, widths, mode="grid", aligns=None, bold_first=False, size=None, bg=None, left=0):
        """`mode`: grid, none, rows (lines between rows), box (outer frame), head (line below the first row)."""
        if not self.started:
            self.p("", size=2, after=0)
        size, aligns = size or self.size, aligns or "l" * len(widths)
        line = "0.5pt solid #000000"
        tid = self._style("table", ("t", tuple(widths), left, len(self.out)),
                          f'<style:table-properties style:width="{sum(widths)}mm" table:align="left" fo:margin-left="{left}mm" fo:margin-bottom="2mm"/>')
        out = [f'<table:table table:style-name="{tid}">']
        for w in widths:
            cid = self._style("table-column", ("c", w), f'<style:table-column-properties style:column-width="{w}mm"/>')
            out.append(f'<table:table-column table:style-name="{cid}"/>')
        for r, row in enumerate(rows):
            out.append("<table:table-row>")
            for c, cell in enumerate(row):
                edge = {"grid": {"border": line}, "rows": {"border-bottom": line}, "none": {}, "head": {"border-bottom": line} if r == 0 else {},
                        "box": {s: line for s, yes in (("border-top", r == 0), ("border-bottom", r == len(rows) - 1), ("border-left", c == 0),
                                                      ("border-right", c == len(row) - 1)) if yes}}[mode]
                shade = f'fo:background-color="{bg}"' if bg and r == 0 else ""
                body = " ".join(f'fo:{k}="{v}"' for k, v in edge.items())
                sid = self._style("table-cell", ("k", body, shade), f'<style:table-cell-properties fo:padding="1mm" {body} {shade}/>')
                out.append(f'<table:table-cell table:style-name="{sid}" office:value-type="string">')
                out += [self._p(x, align=aligns[c], size=size, after=0, bold=bold_first and r == 0) for x in str(cell).split("\n")]
                out.append("</table:table-cell>")
            out.append("</table:table-row>")
        self.out.append("".join(out) + "</table:table>")
        self.p("", size=4, after=0)

    @contextmanager
    def frame(self, x, y, w, border=None, bg=None):
        """Text frame fixed on page 1 (letterhead in the margin, address window); used before anything else."""
        keep, self.out, begun, self.started = self.out, [], self.started, True
        yield self
        inner, self.out, self.started = "".join(self.out), keep, begun
        fill = f'fo:background-color="{bg}"' if bg else 'fo:background-color="transparent"'
        gid = self._style("graphic", ("g", border, bg), f'<style:graphic-properties draw:fill="none" draw:stroke="none" fo:border="{border or "none"}" fo:padding="2mm" {fill} '
                          'style:wrap="run-through" style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="page" '
                          'style:horizontal-pos="from-left" style:horizontal-rel="page"/>')
        self.frames = getattr(self, "frames", [])
        self.frames.append(f'<draw:frame draw:style-name="{gid}" text:anchor-type="page" text:anchor-page-number="1" svg:x="{x}mm" svg:y="{y}mm" '
                           f'svg:width="{w}mm" draw:z-index="{len(self.frames)}"><draw:text-box fo:min-height="8mm">{inner}</draw:text-box></draw:frame>')

    @contextmanager
    def columns(self, gap=7):
        """A stretch of text in two columns."""
        sid = self._style("section", ("two", gap), f'<style:section-properties><style:columns fo:column-count="2" fo:column-gap="{gap}mm">'
                          '<style:column-sep style:width="0.2mm" style:color="#444444" style:height="100%"/></style:columns></style:section-properties>')
        if not self.started:
            self.p("", size=2, after=0)
        self.out.append(f'<text:section text:style-name="{sid}" text:name="S{len(self.out)}">')
        yield self
        self.out.append("</text:section>")

    # -- file ---------------------------------------------------------------------------------------------------
    def _master(self, name, head, foot, following):
        def area(tag, lines):
            return f"<style:{tag}>{''.join(lines)}</style:{tag}>" if lines else ""
        nxt = f' style:next-style-name="{following}"' if following else ""
        return (f'<style:master-page style:name="{name}" style:page-layout-name="pm"{nxt}>{area("header", head)}{area("footer", foot)}</style:master-page>')

    def xml(self):
        run = [[self._p(t, **o) for t, o in part] if part is not None else None for part in (self.header, self.footer, self.first_header, self.first_footer)]
        top, right, bottom, left = self.margins
        base = FONT_PROPS.format(self.font)
        return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
                f'<office:font-face-decls><style:font-face style:name="{self.font}" svg:font-family="\'{self.font}\'"/></office:font-face-decls><office:styles>'
                f'<style:style style:name="Standard" style:family="paragraph"><style:text-properties {base} fo:font-size="{self.size}pt" fo:language="fr" fo:country="FR"/></style:style>'
                '<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="8pt"/></style:style>'
                f'</office:styles><office:automatic-styles>{"".join(self.auto)}'
                f'<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="{top}mm" '
                f'fo:margin-right="{right}mm" fo:margin-bottom="{bottom}mm" fo:margin-left="{left}mm"/>'
                '<style:header-style><style:header-footer-properties fo:min-height="6mm" fo:margin-bottom="3mm"/></style:header-style>'
                '<style:footer-style><style:header-footer-properties fo:min-height="6mm" fo:margin-top="3mm"/></style:footer-style></style:page-layout>'
                f'</office:automatic-styles><office:master-styles>{self._master("Standard", run[0], run[1], None)}'
                f'{self._master("First", run[0] if run[2] is None else run[2], run[1] if run[3] is None else run[3], "Standard")}</office:master-styles>'
                f'<office:body><office:text>{"".join(getattr(self, "frames", []))}{"".join(self.out)}</office:text></office:body></office:document>')
